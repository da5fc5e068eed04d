namespace ServicesHub.Browser.Tests;

/// <summary>How many clicks, keys and fields the frequent tasks take at most.</summary>
public sealed class BudgetTests(HubInBrowser house)
{
    [Fact]
    public async Task An_operator_sees_within_3_whether_a_person_found_by_part_of_her_name_may_work()
    {
        await using var centre = await house.SignInAsync("cpi.ascoli", "it");
        await centre.GoAsync("/case-management/people");
        var name = await centre.Main.Locator("tbody th a").First.InnerTextAsync();
        await centre.GoAsync("/");

        centre.StartCounting();
        await centre.SearchAsync(name.Split(' ')[0][..^1].ToLowerInvariant());

        await Assertions.Expect(centre.Main.Locator("tbody tr", new() { HasText = name }).First.Locator(".hub-chip")).ToBeVisibleAsync();
        AssertWithin(3, centre);
    }

    [Fact]
    public async Task A_person_with_a_permit_is_registered_referred_and_given_a_first_appointment_within_14_6_and_4()
    {
        await using var desk = await house.SignInAsync("ats21", "it");
        await desk.SearchAsync("Nwachukwu");
        desk.StartCounting();
        await desk.FollowAsync("Registra persona", "Register a person");
        await desk.FillAsync("Model.FamilyName", "Nwachukwu");
        await desk.FillAsync("Model.GivenName", "Adaeze");
        await desk.FillAsync("Model.BirthDate", "1993");
        await desk.PickAsync("Model.Sex", "F");
        await desk.FillAsync("Model.Citizenships", "Nigeria");
        await desk.FillAsync("Model.TaxCode", "80045120997");
        await desk.ChooseAsync("Model.PermitType", "Motivi familiari");
        await desk.FillAsync("Model.PermitNumber", "I09911009");
        await desk.FillAsync("Model.PermitExpiry", Days.Typed(300));
        await desk.PressButtonAsync("Registra persona", "Register the person");
        await desk.SeesAsync("Persona registrata.");
        AssertWithin(14, desk);

        desk.StartCounting();
        await desk.FollowAsync("Segnala a un ente", "Refer to an institution");
        await desk.ChooseAsync("Model.ToInstitutionId", "Centro per l'impiego di San Benedetto");
        await desk.PickAsync("Model.Purpose", "job-placement");
        await desk.PressButtonAsync("Invia segnalazione", "Send the referral");
        await desk.SeesAsync("Segnalazione inviata.");
        AssertWithin(6, desk);

        await using var centre = await house.SignInAsync("cpi.sanbenedetto", "it");
        centre.StartCounting();
        await centre.FollowAsync(centre.Main.Locator($"a[href='{desk.Path}']"));
        await centre.FillAsync("Model.AppointmentOn", Days.Typed(3));
        await centre.PressButtonAsync("Accogli segnalazione", "Accept the referral");
        await centre.SeesAsync("Segnalazione accolta");
        AssertWithin(4, centre);
    }

    [Fact]
    public async Task The_secretary_closes_a_session_of_five_items_and_has_the_draft_minutes_within_8()
    {
        await using var secretary = await house.SignInAsync("segreteria", "it");
        secretary.StartCounting();
        await secretary.FollowAsync(secretary.Main.Locator("#due-today + ul a, .hub-due a", new() { HasText = "Tieni la seduta: Sezione Lavoro" }).First);
        await secretary.FollowAsync("Chiudi seduta", "Close the session");
        var items = await secretary.Main.Locator("fieldset.hub-panel").CountAsync();
        for (var i = 0; i < items; i++)
            await secretary.PickAsync($"Model.Items[{i}].Outcome", i < 3 ? "Noted" : "Decided");
        await secretary.PressButtonAsync("Chiudi e genera il verbale", "Close and draft the minutes");

        await secretary.SeesAsync("la bozza di verbale è pronta");
        Assert.Equal(5, items);
        AssertWithin(8, secretary);
    }

    [Fact]
    public async Task The_administrator_switches_a_feature_off_with_a_reason_within_4()
    {
        await using var administrator = await house.SignInAsync("amministratore", "it");
        await administrator.GoAsync("/platform");
        administrator.StartCounting();
        await administrator.FollowAsync("Moduli e funzioni", "Modules and features");
        await administrator.FollowAsync(administrator.Main.Locator("a[href='/platform/features/training.waiting-list']"));
        await administrator.FillAsync("Model.Reason", "Si prova senza lista d'attesa per un mese.");
        await administrator.PressButtonAsync("Disattiva", "Switch off");
        await administrator.SeesAsync("Stato cambiato");
        AssertWithin(4, administrator);

        await administrator.FollowAsync(administrator.Main.Locator("a[href='/platform/features/training.waiting-list']"));
        await administrator.FillAsync("Model.Reason", "La prova è finita.");
        await administrator.PressButtonAsync("Attiva", "Switch on");
        await administrator.SeesAsync("Stato cambiato");
    }

    [Fact]
    public async Task The_officer_comes_from_the_plan_to_the_figure_behind_a_target_and_its_csv_within_4()
    {
        await using var officer = await house.SignInAsync("programmazione", "it");
        await officer.GoAsync("/governance/plans");
        await officer.FollowAsync(officer.Main.Locator("tr", new() { HasText = "in vigore" }).Last.GetByRole(AriaRole.Link));
        officer.StartCounting();
        await officer.FollowAsync(officer.Main.Locator("a[href^='/reporting/indicators/P01']").First);
        var download = officer.Page.WaitForDownloadAsync();
        await officer.ClickAsync("Scarica CSV", "Download CSV");

        Assert.EndsWith(".csv", (await download).SuggestedFilename, StringComparison.Ordinal);
        AssertWithin(4, officer);
    }

    private static void AssertWithin(int most, Visit visit) =>
        Assert.True(visit.Interactions <= most, $"{visit.Path}: {visit.Interactions} interactions, {most} are allowed.");
}
