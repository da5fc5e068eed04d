using ServicesHub.Abstractions;

namespace ServicesHub.Reporting.Indicators;

/// <summary>Whether the modules that reporting makes use of are there and on.</summary>
internal sealed class ModuleStates(IFeatures features) : IUseCase
{
    public async Task<bool> IsOnAsync(string module, CancellationToken ct)
    {
        try
        {
            return await features.IsOnAsync(module, ct);
        }
        catch (InvalidOperationException)
        {
            return false; // The province's profile does not have the module.
        }
    }
}
