namespace ServicesHub.Browser.Tests;

/// <summary>The first step of the thread: a session decides, and a plan is approved by that decision.</summary>
internal sealed class GovernanceSteps(HubInBrowser house, string language, Album album)
{
    public const string Target = "190";

    /// <returns>The number of the decision.</returns>
    public async Task<string> HoldSessionAsync()
    {
        await using var secretary = await house.OpenAsync(language, album);
        await secretary.GoAsync("/account/sign-in");
        await secretary.ShowAsync("sign-in");
        await secretary.SignInAsync("segreteria");
        await secretary.ShowAsync("secretary-today");
        await secretary.FollowNavigationAsync("Governance", "Governance");
        await secretary.ShowAsync("governance");
        await secretary.FollowAsync("Prepara seduta", "Prepare a session");
        await PrepareAsync(secretary);
        await secretary.FollowAsync("Convoca", "Convene");
        await secretary.FillAsync("Model.Protocol", "9001/2026");
        await secretary.ShowAsync("convocation");
        await secretary.PressButtonAsync("Convoca seduta", "Convene the session");
        var session = secretary.LastIdInAddress();
        await house.LetTimePassAsync("update governance.sessions set starts_at = now() where id = $1", session);
        await secretary.GoAsync($"/governance/sessions/{session}");
        await secretary.PressButtonAsync("Apri seduta", "Open the session");
        await AttendAsync(secretary);
        await CloseAsync(secretary);
        return await ReadDecisionAsync(secretary, session);
    }

    public async Task ApprovePlanAsync(string decision)
    {
        await using var officer = await house.SignInAsync("programmazione", language, album);
        await officer.FollowNavigationAsync("Governance", "Governance");
        await officer.FollowAsync("Tutti i piani", "All plans");
        await officer.ShowAsync("plans");
        await officer.FollowAsync("Avvia piano", "Start a plan");
        await officer.FillAsync("Model.Title", officer.T("Piano della prova", "Plan of the trial"));
        await officer.FillAsync("Model.Code", $"PROVA-{language.ToUpperInvariant()}");
        await officer.ShowAsync("plan-new");
        await officer.PressButtonAsync("Avvia piano", "Start the plan");
        await officer.ShowAsync("plan-empty");
        await officer.FollowAsync("Aggiungi il primo obiettivo", "Add the first objective");
        await officer.FillAsync("Model.Code", "O1");
        await officer.FillAsync("Model.Title", officer.T("Più lavoro regolare", "More regular work"));
        await officer.ShowAsync("objective");
        await officer.PressButtonAsync("Salva obiettivo", "Save the objective");
        await officer.FollowAsync("Aggiungi misura", "Add a measure");
        await MeasureAsync(officer);
        await officer.PressButtonAsync("Proponi per l'approvazione", "Propose for approval");
        await officer.FollowAsync("Registra approvazione", "Record the approval");
        await officer.FillAsync("Model.Decision", decision);
        await officer.FillAsync("Model.ApprovalAct", officer.T("Decreto del Presidente n. 12", "Decree of the President no. 12"));
        await officer.ShowAsync("plan-approval");
        await officer.PressButtonAsync("Registra approvazione", "Record the approval");
        await officer.SeesAsync("Approvazione registrata", "Approval recorded");
        await officer.SeesAsync($"{Days.Today.Year}: {Target}");
        await officer.ShowAsync("plan-approved");
    }

    private static async Task PrepareAsync(Visit secretary)
    {
        await secretary.ChooseAsync("Model.BodyId", "Sezione Lavoro");
        await secretary.FillAsync("Model.Day", Days.Typed(30));
        await secretary.FillAsync("Model.StartsAt", "09:30");
        await secretary.FillAsync("Model.Place", "Prefettura, sala riunioni");
        await secretary.FillAsync("Model.Agenda[0].Title", secretary.T("Parere sul piano della prova", "Opinion on the plan of the trial"));
        await secretary.FillAsync("Model.Agenda[0].Rapporteur", "Ennio Baldassarri");
        await secretary.Main.Locator("details:has([name='Model.Agenda[0].ProposedKind']) > summary").ClickAsync();
        await secretary.ChooseAsync("Model.Agenda[0].ProposedKind", "Parere", "Opinion");
        await secretary.FillAsync("Model.Agenda[0].ProposedText", secretary.T("La Sezione esprime parere favorevole.", "The section is in favour."));
        await secretary.ShowAsync("session-new");
        await secretary.PressButtonAsync("Salva bozza", "Save the draft");
        await secretary.ShowAsync("session-draft");
    }

    private static async Task AttendAsync(Visit secretary)
    {
        var presences = await secretary.Main.Locator("select[name$='.Presence']").AllAsync();
        foreach (var presence in presences)
            await presence.SelectOptionAsync("Present");
        await secretary.ShowAsync("session-attendance");
        await secretary.PressButtonAsync("Registra presenze", "Note attendance");
        await secretary.ShowAsync("session-open");
    }

    private static async Task CloseAsync(Visit secretary)
    {
        await secretary.FollowAsync("Chiudi seduta", "Close the session");
        var items = await secretary.Main.Locator("fieldset.hub-panel").AllAsync();
        for (var i = 0; i < items.Count; i++)
        {
            var mine = await items[i].GetByText(secretary.T("Parere sul piano della prova", "Opinion on the plan of the trial")).CountAsync() > 0;
            await secretary.PickAsync($"Model.Items[{i}].Outcome", mine ? "Decided" : "Noted");
        }
        await secretary.ShowAsync("session-closing");
        await secretary.PressButtonAsync("Chiudi e genera il verbale", "Close and draft the minutes");
        await secretary.SeesAsync("Seduta chiusa", "Session closed");
        await secretary.ShowAsync("minutes");
    }

    private static async Task<string> ReadDecisionAsync(Visit secretary, Guid session)
    {
        await secretary.GoAsync($"/governance/sessions/{session}");
        await secretary.ShowAsync("session-closed");
        var link = secretary.Main.Locator("a[href^='/governance/decisions/']");
        var number = (await link.InnerTextAsync()).Trim();
        await secretary.FollowAsync(link);
        await secretary.ShowAsync("decision");
        Assert.Matches("^CTI-LAV/[0-9]{4}/[0-9]+$", number);
        return number;
    }

    private static async Task MeasureAsync(Visit officer)
    {
        await officer.FillAsync("Model.Code", "M1.1");
        await officer.FillAsync("Model.Title", officer.T("Presa in carico integrata", "Joint taking in charge"));
        await officer.ChooseAsync("Model.LeadInstitutionId", "Centro per l'impiego di Ascoli Piceno");
        await officer.ChooseAsync("Model.Indicators[0].Code", "P01");
        await officer.FillAsync("Model.Indicators[0].Targets[0]", Target);
        await officer.ShowAsync("measure");
        await officer.PressButtonAsync("Salva misura", "Save the measure");
    }
}
