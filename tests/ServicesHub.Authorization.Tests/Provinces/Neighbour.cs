using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;
using ServicesHub.Testing;

namespace ServicesHub.Authorization.Tests;

/// <summary>A province with a hub, a database and roles of its own, on a server that it shares with another one.</summary>
internal sealed class Neighbour : IAsyncDisposable
{
    private static readonly string[] Accounts = ["amministratore", "ats21", "cpi.ascoli", "formazione", "programmazione", "segreteria"];

    // What changes by itself while a hub runs: whether its processes are there, and its seal.
    private const string Volatile = "'feature_sync', 'module_instances', 'process_keys', 'jobs', 'audit_state', 'audit_blocks', 'messages', 'outbox'";

    private readonly NpgsqlDataSource database;

    private Neighbour(RunningHub hub, string mark)
    {
        (Hub, Mark) = (hub, mark);
        database = NpgsqlDataSource.Create(hub.Database.AdminConnectionString);
    }

    public RunningHub Hub { get; }

    /// <summary>A word that stands in its records and nowhere else.</summary>
    public string Mark { get; }

    /// <summary>Identities of its records by table, those that the other province may be sent.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Guid>> Records { get; private set; } = new Dictionary<string, IReadOnlyList<Guid>>();

    /// <summary>Every identity that stands anywhere in its tables.</summary>
    public IReadOnlySet<Guid> Ids { get; private set; } = new HashSet<Guid>();

    /// <summary>Sessions of its accounts, as the header that carries them.</summary>
    public IReadOnlyList<string> Sessions { get; private set; } = [];

    /// <summary>A token that its forms carry.</summary>
    public string FormToken { get; private set; } = "";

    public static async Task<Neighbour> StartAsync(string mark)
    {
        var own = await (await PostgresCluster.SharedAsync()).CreateOwnAsync();
        var neighbour = new Neighbour(await RunningHub.StartOverAsync(own, $"--Hub:Database:Role={own.Role}", "--Hub:Demo=true"), mark);
        await Soon.TrueAsync(async () => await neighbour.AskAsync<bool>("select count(*) > 5 and bool_and(last_run_at is not null) from hub.jobs"), "every job has run once");
        foreach (var (table, column) in new[]
        {
            ("case_management.people", "family_name"), ("training.editions", "title"), ("governance.bodies", "name"), ("governance.plans", "title"),
            ("hub.users", "display_name"), ("hub.institution_names", "name"),
        })
            await neighbour.AskAsync<object>($"update {table} set {column} = left({column}, 60) || ' {mark}'");
        var sessions = new List<string>();
        foreach (var account in Accounts)
        {
            using var visitor = await neighbour.Hub.SignInAsync(account);
            neighbour.FormToken = Regex.Match(await visitor.PageAsync("/account"), "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;
            sessions.Add(visitor.Cookies);
        }
        neighbour.Sessions = sessions;
        await neighbour.ReadAsync();
        return neighbour;
    }

    /// <summary>
    /// Half of all identities are never sent to the other province. What was sent may stand in its answers and tables, as in the audit,
    /// which says what somebody looked for; what was kept may not.
    /// </summary>
    public static bool IsKept(Guid id) => id.ToByteArray()[^1] % 2 == 1;

    /// <summary>Reads the identities anew.</summary>
    public async Task ReadAsync()
    {
        var records = new Dictionary<string, IReadOnlyList<Guid>>();
        var ids = new HashSet<Guid>();
        foreach (var entry in await ListAsync("select format('%I.%I|%I|%s', table_schema, table_name, column_name, table_name) from information_schema.columns where data_type = 'uuid' and table_schema not in ('pg_catalog', 'information_schema') and table_name not like 'pg\\_%'"))
        {
            var parts = entry.Split('|');
            var found = (await ListAsync($"select distinct {parts[1]}::text from {parts[0]} where {parts[1]} is not null")).Select(Guid.Parse).ToList();
            ids.UnionWith(found);
            if (parts[1] == "id")
                records[parts[2].Replace('_', '-')] = [.. found.Where(id => !IsKept(id))];
        }
        ids.Remove(Guid.Empty);
        (Records, Ids) = (records, ids);
    }

    /// <summary>Number and checksum of the rows of each table.</summary>
    public async Task<IReadOnlyList<string>> FingerprintAsync()
    {
        var sums = new List<string>();
        foreach (var table in await ListAsync($"select format('%I.%I', schemaname, tablename) from pg_tables where schemaname not in ('pg_catalog', 'information_schema') and tablename not in ({Volatile}) order by 1"))
            sums.Add($"{table} {await AskAsync<string>($"select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from {table} t")}");
        return sums;
    }

    public async Task<T> AskAsync<T>(string sql)
    {
        await using var command = database.CreateCommand(sql);
        return await command.ExecuteScalarAsync() is T answer ? answer : default!;
    }

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        await Hub.DisposeAsync();
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Mark} ({Ids.Count} identities)");

    private async Task<List<string>> ListAsync(string sql)
    {
        await using var command = database.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var found = new List<string>();
        while (await reader.ReadAsync())
            found.Add(reader.GetString(0));
        return found;
    }
}
