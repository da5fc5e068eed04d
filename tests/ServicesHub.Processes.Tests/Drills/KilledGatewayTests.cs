using System.Net;
using System.Net.Http.Json;
using ServicesHub.Testing;

namespace ServicesHub.Processes.Tests.Drills;

/// <summary>Drill R-14: the gateway dies while people work; another one knows them.</summary>
public sealed class KilledGatewayTests
{
    [Fact]
    public async Task Sessions_survive_and_a_retried_change_is_made_once()
    {
        await using var fleet = await HubFleet.StartAsync(new FleetPlan { Gateways = 2, Replicas = 1 });
        using var desk = await fleet.SignInAsync("ats21");
        var applied = 0;
        for (var round = 0; round < Drill.Times(2, 25); round++)
        {
            var key = Guid.CreateVersion7().ToString();
            var body = new { familyName = "Ouedraogo", givenName = $"Salimata {(char)('A' + round)}", birthDate = "1991-03", sex = "F", citizenships = new[] { "Burkina Faso" } };
            await desk.PostAsync("/api/case-management/v1/people/search", new { q = "Ouedraogo" });
            var dying = SendAsync(desk, fleet.Address, key, body);
            await fleet.KillAsync("gateway");
            var first = await dying;

            // The same cookie at the other gateway, and the same key.
            var second = await SendAsync(desk, fleet.AddressOf("gateway-2"), key, body);
            Assert.Equal(HttpStatusCode.Created, second);
            applied++;
            Drill.Report($"Gateway killed: the change answered {first?.ToString() ?? "nothing"}, its retry {second}.");
            Assert.Equal(applied, await fleet.AskAsync<long>("select count(*) from case_management.people where family_name = 'Ouedraogo'"));

            await fleet.StartAsync("gateway");
            await fleet.ReadyAsync();
            Assert.Equal(HttpStatusCode.OK, (await desk.GetAsync("/case-management/people")).StatusCode);
        }
    }

    private static async Task<HttpStatusCode?> SendAsync(HubVisitor desk, Uri gateway, string key, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(gateway, "/api/case-management/v1/people")) { Content = JsonContent.Create(body), Headers = { { "Idempotency-Key", key } } };
        try
        {
            using var answer = await desk.Http.SendAsync(request);
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
