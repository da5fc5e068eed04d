using System.Runtime.CompilerServices;
using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>The facts of a module in this process: while the module is off they cannot be read, as if it did not answer.</summary>
internal sealed class GatedReportSource(IReportSource inner, string moduleId, FeatureView features) : IReportSource
{
    public string Name => inner.Name;

    public async IAsyncEnumerable<Fact> ReadAsync([EnumeratorCancellation] CancellationToken ct)
    {
        if (!features.IsOn(moduleId))
            throw new SourceUnavailableException(inner.Name);
        await foreach (var fact in inner.ReadAsync(ct))
            yield return fact;
    }
}
