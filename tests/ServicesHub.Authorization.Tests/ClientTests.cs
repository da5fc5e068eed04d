using ServicesHub.Abstractions;

namespace ServicesHub.Authorization.Tests;

/// <summary>Systems of institutions stand in the roles of the matrix too: the API answers them like people, pages do not know them.</summary>
public sealed class ClientTests(AuthorizationWorld hub)
{
    [Fact]
    public async Task A_client_reads_of_the_api_what_its_role_reads_and_finds_no_page_for_people()
    {
        var matrix = AuthorizationMatrix.Declared;
        var plan = new CellPlan(hub.World, matrix.Permissions);
        var call = new CellCall(hub.World, plan);
        var rows = matrix.Rows.Where(row => row is { About: "no record", Method: "GET" or "PAGE" }).ToList();
        var wrong = new List<string>();
        foreach (var (role, _) in HubRoles.All)
        {
            var client = await hub.World.AdmitAsync(role, 'A');
            foreach (var row in rows)
            {
                var result = await call.RunAsync(new Cell(row, client, "anyone", "always"));
                var expected = row.Needs == "everybody" || row.Route.StartsWith("/api/", StringComparison.Ordinal) ? result.Expected : Outcome.Hidden;
                if (result.Found != expected)
                    wrong.Add($"{row.Key} for a client as {role}: {result.Found}, not {expected}.");
            }
            client.Caller.Dispose();
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Contains(rows, row => row.Route.StartsWith("/api/case-management/", StringComparison.Ordinal));
    }
}
