using Npgsql;

namespace ServicesHub.Benchmarks;

/// <summary>A host, and twice the endpoints written by hand, over the same rows.</summary>
internal sealed class RecordPrograms : IAsyncDisposable
{
    private readonly BenchmarkDatabase database;
    private readonly ListeningProgram host;
    private readonly ListeningProgram reference;
    private readonly ListeningProgram again;

    private RecordPrograms(BenchmarkDatabase database, ListeningProgram host, ListeningProgram reference, ListeningProgram again, string cookie) =>
        (this.database, this.host, this.reference, this.again, Cookie) = (database, host, reference, again, cookie);

    /// <summary>The session in whose name the host is asked.</summary>
    public string Cookie { get; }

    public static async Task<RecordPrograms> StartAsync(BenchmarkDatabase database)
    {
        await Records.FillAsync(database);
        var cookie = await SignedIn.CookieAsync(database);
        var host = await Programs.HostAsync(database);
        return new(database, host, await QueriesAsync(database), await QueriesAsync(database), cookie);
    }

    /// <summary>The host, asked directly, without a gateway.</summary>
    public Side Host(Func<HttpRequestMessage> request) => SideOf("hub", host, request);

    public Side Reference(Func<HttpRequestMessage> request) => SideOf("by hand", reference, request);

    public Side Control(Func<HttpRequestMessage> request) => SideOf("by hand", again, request);

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await reference.DisposeAsync();
        await again.DisposeAsync();
    }

    private Side SideOf(string name, ListeningProgram program, Func<HttpRequestMessage> request) =>
        new(name, program.Address, request, (name, ProcessTime.Of(program.Id)), ("PostgreSQL", ProcessTime.OfFamily(database.ProcessId)));

    private static async Task<ListeningProgram> QueriesAsync(BenchmarkDatabase database)
    {
        var name = BenchmarkDatabase.Operator;
        var connection = new NpgsqlConnectionStringBuilder(database.Connection) { Options = "-c role=hub_app" }.ConnectionString;
        return await Programs.ReferenceAsync("queries", $"--database={connection}",
            $"--user={await database.AskAsync<Guid>("select id from hub.users where user_name = $1", name)}",
            $"--stamp={await database.AskAsync<string>("select security_stamp from hub.users where user_name = $1", name)}");
    }
}
