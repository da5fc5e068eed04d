using ServicesHub.Testing;

namespace ServicesHub.Processes.Tests.Fleet;

/// <summary>What a module that does not run would have said reads "not available", never empty and never an error.</summary>
public sealed class AbsentHostTests
{
    [Fact]
    public async Task Search_home_page_targets_and_figures_of_absent_hosts_are_not_available()
    {
        await using var fleet = await HubFleet.StartAsync(new FleetPlan { Replicas = 1 });
        using var officer = new ApiDesk(await fleet.SignInAsync("programmazione"));
        var plan = await PlanAsync(officer);
        Assert.DoesNotContain("non disponibile", await officer.Visitor.PageAsync("/"), StringComparison.Ordinal);

        await fleet.KillAsync("training");
        await Soon.TrueAsync(async () => (await SearchAsync(officer.Visitor)).Contains("Formazione: non disponibile", StringComparison.Ordinal), "the search says that training is not available");
        await Soon.TrueAsync(async () => (await officer.Visitor.PageAsync("/")).Contains("Formazione: non disponibile", StringComparison.Ordinal), "the home page says so");

        await fleet.SignalAsync("reporting", "STOP");
        await Soon.TrueAsync(async () => (await officer.Visitor.PageAsync(plan)).Contains("non disponibile", StringComparison.Ordinal), "the plan says that figures are not available");
        await fleet.SignalAsync("reporting", "CONT");

        await fleet.StopAsync("host");
        await Soon.TrueAsync(async () => (await officer.ReadAsync("/api/reporting/v1/indicators"))["items"]!.AsArray().All(i => (string)i!["targetState"]! == "not-available"), "targets are not available");

        var before = DateTimeOffset.UtcNow;
        using var asked = await officer.Visitor.PostAsync("/api/reporting/v1/verifications", new { });
        Assert.True(asked.IsSuccessStatusCode, $"{asked.StatusCode}");
        await Soon.TrueAsync(async () => await fleet.AskAsync<long>("select count(distinct source) from reporting.fact_checks where total > 0 and checked_at >= $1", before) == 2, "facts of the modules that run are compared");
        Assert.Equal(0, await fleet.AskAsync<long>("select count(*) from reporting.fact_checks where source like 'training.%' and checked_at >= $1", before));
    }

    private static async Task<string> PlanAsync(ApiDesk officer)
    {
        var plans = (await officer.ReadAsync("/api/governance/v1/plans"))["items"]!.AsArray();
        return $"/governance/plans/{(Guid)plans.First(p => (string)p!["state"]! == "in-force")!["id"]!}";
    }

    private static async Task<string> SearchAsync(HubVisitor visitor)
    {
        using var answer = await visitor.SubmitAsync("/search", "search", ("q", "giornata"));
        return await answer.Content.ReadAsStringAsync();
    }
}
