using System.Globalization;
using System.Net;
using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using ServicesHub.Runtime;

namespace ServicesHub.Testing;

/// <summary>
/// Compares a ledger with what the hub holds, by PostgreSQL directly and over the API, under eight rules: nothing confirmed is
/// lost, nothing is there twice, nothing refused is there, what is unknown is whole or absent, nothing is without its other
/// half, counters and reports count what is there, versions follow each other, and the audit, switches, sessions and outbox are sound.
/// </summary>
/// <param name="administrator">The superuser's connection.</param>
/// <param name="before">What the database held before.</param>
public sealed class LedgerChecker(string administrator, LedgerBaseline before)
{
    /// <summary>How long a session may be idle in a transaction.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The file with the audit's anchors; null verifies the audit against the database only.</summary>
    public string? Anchors { get; init; }

    /// <summary>Everything that is wrong; empty when ledger and hub agree. Waits for nothing.</summary>
    /// <param name="operations">The ledger's operations.</param>
    public async Task<IReadOnlyList<LedgerFinding>> CheckAsync(IReadOnlyList<LedgerOperation> operations)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(administrator) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await LoadAsync(connection, operations);
        var findings = new List<LedgerFinding>();
        foreach (var (rule, text, sql) in LedgerRules.All)
        {
            await using var command = new NpgsqlCommand($"select x::text from ({sql}) as found(x)", connection) { CommandTimeout = 300 };
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                findings.Add(new(rule, text, reader.IsDBNull(0) ? "?" : reader.GetString(0)));
        }
        findings.AddRange(await AuditAsync());
        return findings;
    }

    /// <summary>What the API says: confirmed cases are found under their identity, and the switches shown are those of the database.</summary>
    /// <param name="operations">The ledger's operations.</param>
    /// <param name="reader">Somebody who sees the cases.</param>
    /// <param name="operatorOfHub">An administrator.</param>
    /// <param name="most">How many of the newest cases are read.</param>
    public async Task<IReadOnlyList<LedgerFinding>> CheckApiAsync(IReadOnlyList<LedgerOperation> operations, HubVisitor reader, HubVisitor operatorOfHub, int most = 25)
    {
        var findings = new List<LedgerFinding>();
        foreach (var operation in operations.Where(o => o is { Kind: LedgerKind.TakeInCharge, Outcome: LedgerOutcome.Ok }).TakeLast(most))
        {
            using var answer = await ReadAsync(reader, $"/api/case-management/v1/cases/{operation.Result}");
            if (answer.StatusCode != HttpStatusCode.OK || !(await answer.Content.ReadAsStringAsync()).Contains(operation.Id.ToString(), StringComparison.Ordinal))
                findings.Add(new(1, "confirmed and not shown by the API", operation.Id.ToString()));
        }
        findings.AddRange(await TogglesAsync(await ShownAsync(operatorOfHub)));
        return findings;
    }

    /// <summary>Compares switches as a process shows them with those of the database.</summary>
    /// <param name="shown">State that an administrator set, by feature; only those that the database decides.</param>
    public async Task<IReadOnlyList<LedgerFinding>> TogglesAsync(IReadOnlyDictionary<string, bool> shown)
    {
        await using var connection = new NpgsqlConnection(administrator);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("select name, is_on from hub.features where is_on is not null", connection);
        var stored = new Dictionary<string, bool>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            stored[reader.GetString(0)] = reader.GetBoolean(1);
        return [.. shown.Keys.Union(stored.Keys)
            .Where(name => !shown.TryGetValue(name, out var seen) || !stored.TryGetValue(name, out var set) || seen != set)
            .Select(name => new LedgerFinding(8, "a switch is shown other than it is stored", name))];
    }

    /// <summary>The switches that the database decides, as a process shows them.</summary>
    public static async Task<IReadOnlyDictionary<string, bool>> ShownAsync(HubVisitor operatorOfHub)
    {
        using var answer = await operatorOfHub.GetAsync("/api/platform/v1/features");
        answer.EnsureSuccessStatusCode();
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return json.RootElement.GetProperty("items").EnumerateArray()
            .Where(f => f.GetProperty("source").GetString() == "database")
            .ToDictionary(f => f.GetProperty("name").GetString()!, f => f.GetProperty("isSetOn").GetBoolean());
    }

    /// <summary>Reads, again while the hub says that it cannot answer now.</summary>
    private static async Task<HttpResponseMessage> ReadAsync(HubVisitor reader, string address)
    {
        for (var tries = 0; ; tries++)
        {
            var answer = await reader.GetAsync(address);
            if (answer.StatusCode != HttpStatusCode.ServiceUnavailable || tries == 100)
                return answer;
            answer.Dispose();
            await Task.Delay(100);
        }
    }

    private async Task LoadAsync(NpgsqlConnection connection, IReadOnlyList<LedgerOperation> operations)
    {
        await using (var command = new NpgsqlCommand("""
            create temp table ledger (id uuid, kind text, record uuid, outcome text, result uuid, version bigint);
            create index on ledger (record);
            """, connection))
            await command.ExecuteNonQueryAsync();
        await using (var writer = await connection.BeginBinaryImportAsync("copy ledger from stdin (format binary)"))
        {
            foreach (var operation in operations)
            {
                await writer.StartRowAsync();
                await writer.WriteAsync(operation.Id, NpgsqlDbType.Uuid);
                await writer.WriteAsync(operation.Kind.ToString(), NpgsqlDbType.Text);
                await WriteAsync(writer, operation.Record, NpgsqlDbType.Uuid);
                await writer.WriteAsync(operation.Outcome.ToString(), NpgsqlDbType.Text);
                await WriteAsync(writer, operation.Result, NpgsqlDbType.Uuid);
                await WriteAsync(writer, operation.Version, NpgsqlDbType.Bigint);
            }
            await writer.CompleteAsync();
        }
        await using var settings = new NpgsqlCommand("""
            select set_config('drill.since', $1, false), set_config('drill.last_entry', $2, false), set_config('drill.last_case', $3, false),
                   set_config('drill.handled', $4, false), set_config('drill.idle', $5, false)
            """, connection);
        foreach (var value in new[] { before.Since.ToString("O", CultureInfo.InvariantCulture), Number(before.LastEntry), Number(before.LastCase), Number(before.Handled), $"{Number((long)Idle.TotalMilliseconds)} ms" })
            settings.Parameters.Add(new() { Value = value });
        await settings.ExecuteNonQueryAsync();
    }

    private async Task<IEnumerable<LedgerFinding>> AuditAsync()
    {
        await using var source = NpgsqlDataSource.Create(administrator);
        var report = await new VerifyAudit(source).ExecuteAsync(Anchors is null ? null : await new AnchorFile(Anchors).ReadAsync(CancellationToken.None), CancellationToken.None);
        return report.Findings.Select(f => new LedgerFinding(8, $"audit {f.Code}", f.Entry is { } entry ? Number(entry) : $"block {f.Block}"));
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static async Task WriteAsync<T>(NpgsqlBinaryImporter writer, T? value, NpgsqlDbType type)
        where T : struct
    {
        if (value is { } given)
            await writer.WriteAsync(given, type);
        else
            await writer.WriteNullAsync();
    }
}
