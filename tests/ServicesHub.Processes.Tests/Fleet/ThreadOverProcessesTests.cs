using Npgsql;
using ServicesHub.Testing;

namespace ServicesHub.Processes.Tests.Fleet;

/// <summary>The whole thread of the demonstration where each module runs in processes of its own.</summary>
public sealed class ThreadOverProcessesTests
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeBySystemTimeZoneId(DateTime.UtcNow, "Europe/Rome"));

    [Fact]
    public async Task From_the_decision_to_the_figure_with_training_off_for_a_while()
    {
        await using var fleet = await HubFleet.StartAsync();
        var thread = new ApiThread(userName => fleet.SignInAsync(userName), () => fleet.Visitor(), (statement, id) => LetTimePassAsync(fleet, statement, id), Today);
        try
        {
            await thread.RunAsync(between: () => SwitchTrainingAsync(fleet, on: false), before: () => SwitchTrainingAsync(fleet, on: true));
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"{e.Message}\n{fleet.Report(15)}", e);
        }
    }

    [Fact]
    public async Task Events_of_a_module_that_is_off_wait_and_are_handled_after()
    {
        await using var fleet = await HubFleet.StartAsync();
        using var officer = await fleet.SignInAsync("programmazione");
        var before = await Figures.ActualAsync(officer, Today.Year);
        await SwitchAsync(fleet, "reporting", on: false);
        await Soon.TrueAsync(async () => (await officer.GetAsync("/reporting")).StatusCode == System.Net.HttpStatusCode.NotFound, "reporting is off");

        using var desk = new ApiDesk(await fleet.SignInAsync("ats21"));
        await desk.AskAsync("/api/case-management/v1/people/search", new { q = "Ouedraogo" });
        var person = (Guid)(await desk.CreateAsync("/api/case-management/v1/people", new
        {
            familyName = "Ouedraogo", givenName = "Salimata", birthDate = "1991-03", sex = "F", citizenships = new[] { "Burkina Faso" }, taxCode = "80047120441",
        }))["id"]!;
        var centre = (await desk.ReadAsync("/api/platform/v1/institutions"))["items"]!.AsArray().First(i => (string)i!["code"]! == "cpi-ascoli")!;
        var sent = await desk.CreateAsync("/api/case-management/v1/referrals", new
        {
            personId = person, toInstitutionId = (Guid)centre["id"]!, purpose = "job-placement", legalBasis = "public-employment-services", noticeOn = Today, send = true,
        });
        using var receiver = new ApiDesk(await fleet.SignInAsync("cpi.ascoli"));
        await receiver.ChangeAsync(HttpMethod.Post, $"/api/case-management/v1/referrals/{(Guid)sent["id"]!}", $"/api/case-management/v1/referrals/{(Guid)sent["id"]!}/accept", new { appointmentOn = Today.AddDays(5) });
        await Soon.TrueAsync(async () => await fleet.AskAsync<long>("select count(*) from hub.messages where recipient = 'hub-reporting'") > 0, "the event waits in the queue");

        await SwitchAsync(fleet, "reporting", on: true);
        await Soon.TrueAsync(async () => (await officer.GetAsync("/reporting")).IsSuccessStatusCode, "reporting is on");
        Assert.Equal(before + 1, await Figures.GrownBeyondAsync(officer, Today.Year, before));
        Assert.Equal(0, await fleet.AskAsync<long>("select count(*) from hub.messages where recipient in ('hub-reporting', 'parked')"));
    }

    private static async Task SwitchTrainingAsync(HubFleet fleet, bool on)
    {
        await SwitchAsync(fleet, "training", on);
        using var learner = await fleet.SignInAsync("cpi.ascoli3");
        await Soon.TrueAsync(async () => (await learner.GetAsync("/api/training/v1/editions")).IsSuccessStatusCode == on, $"training is {(on ? "on" : "off")}");
    }

    private static async Task SwitchAsync(HubFleet fleet, string module, bool on)
    {
        using var administrator = await fleet.SignInAsync("amministratore");
        using var answer = await administrator.PostAsync($"/api/platform/v1/features/{module}/switch", new { on, reason = "Prova fra più processi", alsoDependants = true });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static async Task LetTimePassAsync(HubFleet fleet, string statement, Guid id)
    {
        await using var database = NpgsqlDataSource.Create(fleet.AdminConnectionString);
        await using var command = database.CreateCommand(statement);
        command.Parameters.AddWithValue(id);
        Assert.True(await command.ExecuteNonQueryAsync() > 0, $"Nothing moved: {statement}");
    }
}
