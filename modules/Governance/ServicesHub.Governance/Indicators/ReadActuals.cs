using Microsoft.Extensions.DependencyInjection;
using ServicesHub.Abstractions;
using ServicesHub.Reporting.Contracts;
using static ServicesHub.Shell.Text;

namespace ServicesHub.Governance;

/// <summary>What indicators have reached, as words, where the reporting module is there.</summary>
internal sealed class ReadActuals(IServiceProvider services, IFeatures features) : IUseCase
{
    public async Task<IReadOnlyDictionary<string, string>> OfAsync(IEnumerable<string> codes, int year, CancellationToken ct)
    {
        var actuals = services.GetService<IIndicatorActuals>();
        var known = actuals is not null && await FigureLink.IsThereAsync(features, ct);
        var words = new Dictionary<string, string>();
        foreach (var code in codes.Distinct())
            words[code] = known && (await actuals!.FindAsync(code, year, ct)).Has(out var actual) ? Words(actual) : NotAvailable;
        return words;
    }

    private static string NotAvailable => T("non disponibile", "not available");

    private static string Words(IndicatorActual actual) => actual.State switch
    {
        ActualState.Published => Number(actual.Value),
        ActualState.Suppressed => T("< soglia", "< threshold"),
        _ => NotAvailable,
    };
}
