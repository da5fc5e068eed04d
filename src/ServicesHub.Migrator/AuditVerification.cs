using Npgsql;
using ServicesHub.Runtime;

namespace ServicesHub.Migrator;

/// <summary>The command <c>verify-audit</c>: says what is wrong with the audit, in both languages, and keeps the result for the audit's page.</summary>
internal sealed class AuditVerification(NpgsqlDataSource database, IConfiguration configuration)
{
    /// <returns>0 when the audit is whole, 3 when it is not.</returns>
    public async Task<int> RunAsync(TextWriter output, CancellationToken ct)
    {
        var file = AnchorFile.Of(configuration);
        var report = await new VerifyAudit(database).ExecuteAsync(await file.ReadAsync(ct), ct);
        foreach (var finding in report.Findings)
            await output.WriteLineAsync($"{finding.Code}: {finding.Text.It} · {finding.Text.En}");
        if (report.Total > report.Findings.Count)
            await output.WriteLineAsync($"... {report.Total - report.Findings.Count} altri · more");
        await output.WriteLineAsync(report.Total == 0
            ? $"Il registro è integro · The audit is whole: {report.Blocks} blocchi/blocks, {report.Entries} voci sigillate/sealed entries, {report.Unsealed} da sigillare/to be sealed, {report.Erased} motivi cancellati/reasons erased. {file.Path}"
            : $"Il registro NON è integro · The audit is NOT whole: {report.Total} problemi/findings in {report.Blocks} blocchi/blocks, {report.Entries} voci/entries. {file.Path}");
        await KeepAsync(report, ct);
        return report.Total == 0 ? 0 : 3;
    }

    private async Task KeepAsync(AuditReport report, CancellationToken ct)
    {
        await using var command = database.CreateCommand("""
            insert into hub.audit_state (id, horizon_id, horizon_transaction, horizon_at, verified_at, findings, verified_entries)
            values (1, 0, 0, now(), now(), $1, $2)
            on conflict (id) do update set verified_at = excluded.verified_at, findings = excluded.findings, verified_entries = excluded.verified_entries
            """);
        command.Parameters.Add(new() { Value = report.Total });
        command.Parameters.Add(new() { Value = report.Entries + report.Unsealed });
        await command.ExecuteNonQueryAsync(ct);
    }
}
