using System.Net;
using System.Net.Http.Json;
using Npgsql;
using ServicesHub.Data;
using ServicesHub.Testing;

namespace ServicesHub.Processes.Tests;

/// <summary>A hub that is killed in the middle of a request leaves all of it or nothing, and the same key does it once.</summary>
public sealed class KilledTests
{
    private const string People = "/api/case-management/v1/people";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Fault.BeforeCommit, 0)]
    [InlineData(Fault.AfterCommit, 1)]
    [InlineData(Fault.AfterResponse, 1)]
    public async Task A_request_of_a_killed_hub_is_done_once_under_its_key(string point, int done)
    {
        await using var database = await HubDatabases.DemonstrationAsync();
        await using var folder = new DataFolder();
        var key = Guid.CreateVersion7().ToString();
        await using (var killed = Start(folder, database, new() { [Fault.Variable] = point + (point == Fault.AfterResponse ? ":2" : "") }))
        {
            using var visitor = await SignInAsync(killed);
            var answered = await RegisterAsync(visitor, key);
            Assert.NotEqual(0, await killed.EndAsync());
            Assert.Contains("1403", killed.Output, StringComparison.Ordinal);
            // The host in the same process has answered; whether the gateway still passed it on is open.
            Assert.True(answered is null || (point == Fault.AfterResponse && answered == HttpStatusCode.Created), $"{answered}");
        }
        Assert.Equal((done, done, done), await StateAsync(database));

        await using var hub = Start(folder, database, []);
        using var again = await SignInAsync(hub);
        Assert.Equal(HttpStatusCode.Created, await RegisterAsync(again, key));
        Assert.Equal(HttpStatusCode.Created, await RegisterAsync(again, key));
        Assert.Equal((1, 1, 1), await StateAsync(database));
    }

    private static RunningProgram Start(DataFolder folder, TestDatabase database, Dictionary<string, string> environment) =>
        RunningProgram.Start("ServicesHub", ["--urls", "http://127.0.0.1:0", $"--Hub:DataFolder={folder.At("data")}"], new Dictionary<string, string>(environment)
        {
            ["ConnectionStrings__hub"] = database.OwnerConnectionString,
            ["Hub__Demo__Password"] = HubDatabases.Password,
        });

    private static async Task<HubVisitor> SignInAsync(RunningProgram hub)
    {
        var visitor = new HubVisitor(new Uri((await hub.LineAsync(@"^\s+ServicesHub\s+(http\S+)")).Groups[1].Value), "it");
        await visitor.SignInAsync("ats21", HubDatabases.Password);
        return visitor;
    }

    /// <returns>The status; null when the hub died without answering.</returns>
    private static async Task<HttpStatusCode?> RegisterAsync(HubVisitor visitor, string key)
    {
        try
        {
            using var search = await visitor.PostAsync(People + "/search", new { q = "Uccisi" });
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(People, UriKind.Relative))
            {
                Content = JsonContent.Create(new { familyName = "Uccisi", givenName = "Ama", birthDate = "1990", sex = "F", citizenships = new[] { "Ghana" } }),
            };
            request.Headers.Add("Idempotency-Key", key);
            using var answer = await visitor.Http.SendAsync(request, Ct);
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>How many people, keys and entries of the audit there are of it.</summary>
    private static async Task<(long People, long Keys, long Entries)> StateAsync(TestDatabase database)
    {
        await using var source = NpgsqlDataSource.Create(database.AdminConnectionString);
        await using var command = source.CreateCommand("""
            select (select count(*) from case_management.people where family_name = 'Uccisi'), (select count(*) from hub.idempotent_requests),
                   (select count(*) from hub.audit where action = 'case-management.person-registered' and actor_id <> '00000000-0000-0000-0000-000000000000')
            """);
        await using var reader = await command.ExecuteReaderAsync(Ct);
        await reader.ReadAsync(Ct);
        return (reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2));
    }
}
