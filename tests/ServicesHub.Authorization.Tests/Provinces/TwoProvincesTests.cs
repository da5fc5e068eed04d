using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Npgsql;
using ServicesHub.Testing;

namespace ServicesHub.Authorization.Tests;

/// <summary>Two provinces on one server: whatever is asked of one, nothing of the other comes out and nothing of it changes.</summary>
public sealed partial class TwoProvincesTests(AuthorizationWorld world) : IAsyncLifetime
{
    /// <summary>A key under which each province has kept an answer of its own.</summary>
    public const string SharedKey = "stessa-chiave-in-due-province";

    private const int Seed = 20_261_125;
    private const string LastAudit = "select string_agg(concat_ws(' ', at, action, actor_id), ', ') from (select * from hub.audit order by id desc limit 3) as last";

    private readonly HttpClient client = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
    private Neighbour first = null!;
    private Neighbour second = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static int Requests => CellPlan.IsFull ? 10_000 : 600;

    public async ValueTask InitializeAsync()
    {
        first = await Neighbour.StartAsync("Alfapicena");
        second = await Neighbour.StartAsync("Betamarca");
        foreach (var neighbour in new[] { first, second })
        {
            using var organiser = await neighbour.Hub.SignInAsync("formazione");
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/training/v1/editions", UriKind.Relative)) { Content = JsonContent.Create(Edition(neighbour.Mark)) };
            request.Headers.Add("Idempotency-Key", SharedKey);
            using var created = await organiser.Http.SendAsync(request, Ct);
            Assert.Equal(HttpStatusCode.Created, created.StatusCode);
            await neighbour.ReadAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await first.DisposeAsync();
        await second.DisposeAsync();
    }

    [Fact]
    public async Task Nothing_of_one_province_crosses_to_the_other()
    {
        // Guilty: what a province itself answers would be caught, were it the answer of the other one.
        Assert.NotEmpty((await AskAsync(second, second, 60)).Crossed);

        var statuses = new List<HttpStatusCode>();
        foreach (var (asked, other) in new[] { (first, second), (second, first) })
        {
            var before = await SettledAsync(other);
            var (crossed, answers) = await AskAsync(asked, other, Requests / 2);
            statuses.AddRange(answers);

            Assert.True(crossed.IsEmpty, string.Join('\n', crossed.Take(10)));
            Assert.True(before.SequenceEqual(await other.FingerprintAsync()), $"{string.Join('\n', (await other.FingerprintAsync()).Except(before))}\nThe last of its audit: {await other.AskAsync<string>(LastAudit)}");
        }
        await first.ReadAsync();
        await second.ReadAsync();

        Assert.DoesNotContain(first.Ids.Intersect(second.Ids), Neighbour.IsKept);
        Assert.Contains(HttpStatusCode.OK, statuses);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{statuses.Count} requests with what belongs to the other province, {first} and {second}: 0 crossings; {string.Join(", ", statuses.GroupBy(s => (int)s).OrderBy(g => g.Key).Select(g => $"{g.Count()} x {g.Key}"))}; {(CellPlan.IsFull ? "in full" : "HUB_FULL=1 for 10,000")}.");
    }

    [Fact]
    public async Task Accounts_of_one_province_are_not_let_into_the_database_of_the_other()
    {
        foreach (var (own, other) in new[] { (first.Hub.Database, second.Hub.Database), (second.Hub.Database, first.Hub.Database) })
        {
            foreach (var options in (string?[])[null, $"-c role={own.Role}"])
            {
                var refused = await Assert.ThrowsAsync<PostgresException>(() => OpenAsync(own, other, options));
                Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
            }
            Assert.Equal("", await first.AskAsync<string>($"""
                select coalesce(string_agg(rolname, ', '), '') from pg_roles r
                where not rolsuper and rolname not in ('{other.Name}', '{other.Role}') and rolname not like 'pg\_%' and has_database_privilege(r.oid, '{other.Name}', 'connect')
                """));
        }

        // Guilty: as PostgreSQL makes a database, everybody is let in.
        await second.AskAsync<object>($"grant connect on database {second.Hub.Database.Name} to public");
        await OpenAsync(first.Hub.Database, second.Hub.Database, null);
        await second.AskAsync<object>($"revoke connect on database {second.Hub.Database.Name} from public");
    }

    private async Task<(ConcurrentBag<string> Crossed, IReadOnlyList<HttpStatusCode> Statuses)> AskAsync(Neighbour asked, Neighbour other, int count)
    {
        var chance = new Random(Seed);
        // Signing out would end what the others still ask with.
        var endpoints = world.Endpoints.Where(e => !e.Key.Contains("sign-out", StringComparison.Ordinal) && !e.Key.StartsWith("PAGE /account", StringComparison.Ordinal)).OrderBy(e => e.Key, StringComparer.Ordinal).ToList();
        var everything = other.Ids.Where(id => !Neighbour.IsKept(id)).Order().ToList();
        var requests = Enumerable.Range(0, count).Select(i => StrangeRequest.Make(chance, endpoints[(i + chance.Next(2)) % endpoints.Count], asked, other, everything)).ToList();
        var crossed = new ConcurrentBag<string>();
        var statuses = new ConcurrentBag<HttpStatusCode>();
        await Parallel.ForEachAsync(requests, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = Ct }, async (request, ct) =>
        {
            using var message = request.Message;
            var said = message.ToString();
            message.RequestUri = new Uri(asked.Hub.Address, message.RequestUri!);
            using var answer = await client.SendAsync(message, ct);
            statuses.Add(answer.StatusCode);
            var text = $"{answer.Headers}\n{await answer.Content.ReadAsStringAsync(ct)}";
            foreach (var id in Identity().Matches(text).Select(m => Guid.Parse(m.Value)).Where(id => Neighbour.IsKept(id) && other.Ids.Contains(id)).Distinct())
                crossed.Add($"{message.Method} {message.RequestUri}: {(int)answer.StatusCode} with {id}");
            // The word that was searched for stands in the field again: what counts is a name that has it.
            if (Regex.IsMatch(text, $@"\w+ {other.Mark}"))
                crossed.Add($"{message.Method} {message.RequestUri}: {(int)answer.StatusCode} with '{other.Mark}'\n{said}");
        });
        return (crossed, [.. statuses]);
    }

    /// <summary>The sums of a province that has ended all it was asked: its jobs have run, its events are handled, and what a long page has read is written when it has left.</summary>
    private static async Task<IReadOnlyList<string>> SettledAsync(Neighbour neighbour)
    {
        IReadOnlyList<string> settled = [];
        await Soon.TrueAsync(async () =>
        {
            await LedgerQuiet.WaitAsync(neighbour.Hub.Database.AdminConnectionString);
            settled = await neighbour.FingerprintAsync();
            await Task.Delay(1_000, Ct);
            return settled.SequenceEqual(await neighbour.FingerprintAsync()) && await neighbour.AskAsync<bool>("select not exists (select from hub.jobs where requested_at is not null)");
        }, "nothing of the province changes any more");
        return settled;
    }

    private static async Task OpenAsync(TestDatabase own, TestDatabase other, string? options)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(own.OwnerConnectionString) { Database = other.Name, Options = options, Pooling = false }.ConnectionString);
        await connection.OpenAsync(Ct);
    }

    private static object Edition(string mark)
    {
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        return new
        {
            title = $"Giornata {mark}", kind = "information-day", seats = 10, enrolBy = today.AddDays(4),
            sessions = new[] { new { day = today.AddDays(5), startsAt = "09:00", endsAt = "11:00", place = "Provincia" } },
        };
    }

    [GeneratedRegex("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}")]
    private static partial Regex Identity();
}
