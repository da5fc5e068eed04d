using ServicesHub.Abstractions;
using ServicesHub.Reporting.Context;
using ServicesHub.Reporting.Facts;
using ServicesHub.Reporting.Tables;

namespace ServicesHub.Reporting.Demonstration;

/// <summary>Takes the facts of the modules seeded before, publishes their tables and imports the province's own permits.</summary>
internal sealed class ReportingSeed(RebuildFacts rebuild, PublishTables publish, PreviewImport preview, ConfirmImport confirm) : IModuleSeed
{
    private const string Extract = "ascoli-piceno-permits.csv";

    public async Task SeedAsync(SeedContext context, CancellationToken ct)
    {
        await rebuild.ExecuteAsync(repair: true, ct);
        await publish.ExecuteAsync(ct);
        await using var file = EmbeddedCsv.Open(Extract);
        await confirm.ExecuteAsync(await preview.ExecuteAsync(file, Extract, ct), ct);
    }
}
