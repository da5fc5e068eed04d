using ServicesHub.Abstractions;

namespace ServicesHub.Reporting.Tables;

internal sealed class PublishTablesDaily(PublishTables publish) : IScheduledJob
{
    public string Name => "reporting.publish-tables";

    public LocalizedText Title => new("Pubblicazione giornaliera delle tabelle", "Daily publication of tables");

    public TimeSpan Every => TimeSpan.FromHours(6);

    public Task RunAsync(CancellationToken ct) => publish.ExecuteAsync(ct);
}
