using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using ServicesHub.Abstractions;
using ServicesHub.Platform;
using ServicesHub.Testing;

namespace ServicesHub.Conformance.Tests;

/// <summary>Nobody overwrites what somebody else has changed meanwhile: every change says which version it was made from.</summary>
public sealed partial class VersionTests(Province province) : IDisposable
{
    private readonly Dictionary<string, HubVisitor> visitors = [];

    /// <summary>What changes a record without a version. Each says in its endpoint why; a new one has to be justified here as well.</summary>
    private static readonly HashSet<string> WithoutVersion =
    [
        "AddPermit", // Adds to a person, overwrites nothing.
        "ConfirmImport", "ConfirmContextImport", // Happen once, of what cannot change.
        "RequestJobRun", "RetryParkedEvent", "DiscardParkedEvent", // Of what has no content to overwrite.
        "PlanFeatureSwitch", // Adds a plan, overwrites none.
        "CancelFeaturePlan", // Of what does not change until it is carried out.
        "PauseEventQueue", "ResumeEventQueue", "RetryAllParkedEvents", // Name the wanted state; the second of two changes nothing.
        "UndoFeatureChange", // Names the change, and is refused when another followed.
        "SwitchFeature", // Names the wanted state; history keeps every switch.
    ];

    /// <summary>Where the records are that no list gives to somebody who does not know what to ask for.</summary>
    private static readonly Dictionary<string, string> Unlisted = new()
    {
        ["FilterFeature"] = "select '/api/platform/v1/features/' || id || '/filters' from hub.modules where id <> 'platform'",
        ["UpdatePerson"] = "select '/api/case-management/v1/people/' || id from case_management.people limit 200",
        ["ReissueCertificate"] = "select '/api/training/v1/certificates/' || id || '/reissue' from training.certificates limit 5",
        ["RevokeCertificate"] = "select '/api/training/v1/certificates/' || id || '/revoke' from training.certificates limit 5",
        ["RecordTrainingAttendance"] = "select '/api/training/v1/attendance/' || id from training.sessions limit 5",
        ["FillSeat"] = "select '/api/governance/v1/bodies/' || body_id || '/seats/' || id || '/holders' from governance.seats limit 5",
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_change_asks_for_the_version_it_was_made_from()
    {
        var changes = (await ApiOperation.AllAsync(province)).Where(o => o.Changes).ToList();
        var asked = new List<string>();
        foreach (var operation in changes)
            if (await FirstAsync(operation, Hole().Replace(operation.Path, Guid.Empty.ToString()), version: null) == HttpStatusCode.PreconditionRequired)
                asked.Add(operation.Id);

        Assert.NotEmpty(changes);
        Assert.Equal(changes.Select(o => o.Id).Except(WithoutVersion).Order(), asked.Order());
    }

    [Fact]
    public void Every_exception_is_justified_in_its_endpoint() =>
        Assert.Equal(
            WithoutVersion.Where(id => province.Endpoints.Any(e => Name(e) == id)).Order(),
            province.Endpoints.Where(e => e.Metadata.GetMetadata<WithoutVersionAttribute>() is { Reason.Length: > 20 }).Select(Name).Order());

    [Fact]
    public async Task Every_change_of_another_version_is_refused()
    {
        var changes = (await ApiOperation.AllAsync(province)).Where(o => o.Changes && !WithoutVersion.Contains(o.Id)).ToList();
        var unreached = new List<string>();
        foreach (var operation in changes)
            if (!(Unlisted.TryGetValue(operation.Id, out var sql) ? await IsRefusedAsync(operation, await AddressesAsync(sql)) : await IsRefusedAsync(operation)))
                unreached.Add(operation.Id);

        Assert.Empty(unreached);
    }

    private async Task<bool> IsRefusedAsync(ApiOperation operation, IReadOnlyList<string> addresses)
    {
        foreach (var userName in Accounts)
        {
            var visitor = await VisitorAsync(userName);
            foreach (var address in addresses)
                if (await SendAsync(visitor, operation.Method, address, "\"999999\"") == HttpStatusCode.PreconditionFailed)
                    return true;
        }
        return false;
    }

    private async Task<IReadOnlyList<string>> AddressesAsync(string sql)
    {
        await using var database = Npgsql.NpgsqlDataSource.Create(province.Hub.Database.AdminConnectionString);
        await using var command = database.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync(Ct);
        var addresses = new List<string>();
        while (await reader.ReadAsync(Ct))
            addresses.Add(reader.GetString(0));
        return addresses;
    }

    private async Task<bool> IsRefusedAsync(ApiOperation operation)
    {
        var hole = operation.Path.IndexOf('{', StringComparison.Ordinal);
        var end = operation.Path.IndexOf('}', StringComparison.Ordinal) + 1;
        foreach (var userName in Accounts)
        {
            var visitor = await VisitorAsync(userName);
            using var list = await visitor.GetAsync(operation.Path[..hole].TrimEnd('/'));
            if (!list.IsSuccessStatusCode)
                continue;
            using var page = JsonDocument.Parse(await list.Content.ReadAsStringAsync(Ct));
            foreach (var item in page.RootElement.GetProperty("items").EnumerateArray().Take(25))
            {
                if (!item.TryGetProperty("id", out var id))
                    continue;
                var status = await SendAsync(visitor, operation.Method, Hole().Replace(operation.Path[..hole] + id + operation.Path[end..], Guid.Empty.ToString()), "\"999999\"");
                if (status == HttpStatusCode.PreconditionFailed)
                    return true;
                Assert.True(status is HttpStatusCode.NotFound, $"{operation.Id} answered {(int)status} to a stale version.");
            }
        }
        return false;
    }

    public void Dispose()
    {
        foreach (var visitor in visitors.Values)
            visitor.Dispose();
    }

    private async Task<HubVisitor> VisitorAsync(string userName) =>
        visitors.TryGetValue(userName, out var known) ? known : visitors[userName] = await province.Hub.SignInAsync(userName);

    private async Task<HttpStatusCode> FirstAsync(ApiOperation operation, string address, string? version)
    {
        var last = HttpStatusCode.NotFound;
        foreach (var userName in Accounts)
        {
            var visitor = await VisitorAsync(userName);
            last = await SendAsync(visitor, operation.Method, address, version);
            if (last != HttpStatusCode.NotFound)
                break;
        }
        return last;
    }

    // One of each role is enough: what one may do an other of the role may.
    internal static IEnumerable<string> Accounts =>
        DemonstrationOperators.All.GroupBy(o => o.Roles[0].Role).Select(g => g.First().UserName).Concat(["cpi.ascoli", "ats21", "approdo", "ponte"]).Distinct();

    private static async Task<HttpStatusCode> SendAsync(HubVisitor visitor, string method, string address, string? version)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address, UriKind.Relative)) { Content = JsonContent.Create(new { }) };
        if (version is not null)
            request.Headers.TryAddWithoutValidation("If-Match", version);
        using var response = await visitor.Http.SendAsync(request, Ct);
        return response.StatusCode;
    }

    private static string? Name(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName;

    [GeneratedRegex("{[^}]+}")]
    private static partial Regex Hole();
}
