using ServicesHub.Testing;

namespace ServicesHub.Browser.Tests;

/// <summary>The second step of the thread: a person is registered, referred, taken in charge, and only those concerned see her.</summary>
internal sealed class CaseSteps(HubInBrowser house, string language, Album album)
{
    private readonly Newcomer person = Newcomer.In(language);

    private static string ReferralHref(Guid id) => $"/case-management/referrals/{id}";

    /// <returns>The person.</returns>
    public async Task<Guid> RegisterAndReferAsync()
    {
        await using var desk = await house.SignInAsync("ats21", language, album);
        await desk.SearchAsync(person.FamilyName);
        await desk.SeesAsync("Nessuna persona trovata", "Nobody found");
        await desk.ShowAsync("people-nobody-found");
        await desk.FollowAsync("Registra persona", "Register a person");
        await desk.FillAsync("Model.FamilyName", person.FamilyName);
        await desk.FillAsync("Model.GivenName", person.GivenName);
        await desk.FillAsync("Model.BirthDate", person.Birth);
        await desk.PickAsync("Model.Sex", "F");
        await desk.FillAsync("Model.Citizenships", person.Citizenship);
        await desk.FillAsync("Model.TaxCode", person.TaxCode[..^1]);
        await desk.ShowAsync("person-new");
        await desk.PressButtonAsync("Registra persona", "Register the person");
        await Assertions.Expect(desk.Main.Locator(".hub-errors")).ToBeFocusedAsync();
        await Assertions.Expect(desk.Field("Model.FamilyName")).ToHaveValueAsync(person.FamilyName);
        await desk.ShowAsync("person-new-with-an-error");
        await desk.FillAsync("Model.TaxCode", person.TaxCode);
        await desk.PressButtonAsync("Registra persona", "Register the person");
        await desk.SeesAsync("Persona registrata.", "Person registered.");
        var id = desk.LastIdInAddress();
        await AddPermitAsync(desk);
        await ReferAsync(desk);
        desk.AssertNoAddressHas(person.FamilyName, person.GivenName, person.TaxCode, person.PermitNumber);
        return id;
    }

    public async Task FollowAsync(Guid id)
    {
        await using var centre = await house.SignInAsync("cpi.ascoli", language, album);
        await centre.ShowAsync("centre-today");
        await centre.FollowNavigationAsync("Segnalazioni", "Referrals");
        await centre.ShowAsync("referrals");
        await centre.FollowAsync(centre.Main.Locator("tr", new() { HasText = person.FamilyName }).GetByRole(AriaRole.Link));
        await centre.FillAsync("Model.AppointmentOn", Days.Typed(7));
        await centre.ShowAsync("referral-received");
        await centre.PressButtonAsync("Accogli segnalazione", "Accept the referral");
        await centre.SeesAsync("Segnalazione accolta", "Referral accepted");
        await centre.ShowAsync("case-opened");
        var opened = centre.LastIdInAddress();
        await MeasureAsync(centre);
        await centre.GoAsync($"/case-management/people/{id}");
        await centre.ShowAsync("person-as-the-centre-sees-her");
        await centre.GoAsync($"/case-management/cases/{opened}");
        await centre.FollowMenuAsync("Chiudi presa in carico", "Close the case");
        await centre.ChooseAsync("Model.Outcome", "Lavoro dipendente", "Employed");
        await centre.ShowAsync("case-closing");
        await centre.PressButtonAsync("Chiudi presa in carico", "Close the case");
        await centre.SeesAsync("Presa in carico chiusa.", "Case closed.");
        await centre.ShowAsync("case-closed");
        await centre.GoAsync($"/case-management/people/{id}", 404);
    }

    /// <summary>Another institution gets the very page of a person who is not there.</summary>
    public async Task IsNotSeenByOthersAsync(Guid id)
    {
        await using var others = await house.SignInAsync("ponte", language, album);
        await others.GoAsync($"/case-management/people/{Guid.CreateVersion7()}", 404);
        var absent = await others.Main.InnerHTMLAsync();
        await others.GoAsync($"/case-management/people/{id}", 404);
        Assert.Equal(absent, await others.Main.InnerHTMLAsync());
        await others.ShowAsync("person-not-there");
        await Assertions.Expect(others.Page.Locator("header")).ToContainTextAsync("Ada Girolami");
        await others.SearchAsync(person.FamilyName);
        await others.SeesAsync("Nessuna persona trovata", "Nobody found");
        others.AssertNoFault();
    }

    public async Task ImportAsync()
    {
        await using var desk = await house.SignInAsync("ats21.responsabile", language, album);
        await desk.FollowNavigationAsync("Persone", "People");
        await desk.ShowAsync("people");
        await desk.FollowMenuAsync("Importa da file", "Import from a file");
        await desk.Field("Model.File").SetInputFilesAsync(new FilePayload { Name = "persone.csv", MimeType = "text/csv", Buffer = ImportFile.In(language) });
        await desk.ShowAsync("import-new");
        await desk.PressButtonAsync("Leggi il file", "Read the file");
        await desk.SeesAsync("tax_code");
        await desk.ShowAsync("import-preview");
        await desk.PressButtonAsync("Conferma la riga buona", "Confirm the good row");
        await desk.SeesAsync("Importazione completata", "Import completed");
        await desk.ShowAsync("import-done");
    }

    private async Task AddPermitAsync(Visit desk)
    {
        await desk.FollowAsync("Aggiungi permesso", "Add a permit");
        await desk.ChooseAsync("Model.PermitType", "Lavoro subordinato a tempo determinato", "Employment, fixed term");
        await desk.FillAsync("Model.PermitNumber", person.PermitNumber);
        await desk.FillAsync("Model.PermitIssued", Days.Typed(-120));
        await desk.FillAsync("Model.PermitExpiry", Days.Typed(200));
        await desk.ShowAsync("permit-new");
        await desk.PressButtonAsync("Aggiungi permesso", "Add the permit");
        await desk.SeesAsync("Permesso aggiunto.", "Permit added.");
        var answer = await desk.Main.Locator(".hub-explain").First.InnerTextAsync();
        Assert.Contains("(R2)", answer, StringComparison.Ordinal);
        Assert.Contains("TUI", answer, StringComparison.Ordinal);
        await desk.ShowAsync("person");
    }

    private async Task ReferAsync(Visit desk)
    {
        await desk.FollowAsync("Segnala a un ente", "Refer to an institution");
        await desk.ChooseAsync("Model.ToInstitutionId", "Centro per l'impiego di Ascoli Piceno");
        await desk.PickAsync("Model.Purpose", "job-placement");
        await desk.ChooseAsync("Model.LegalBasis", "D.Lgs 150/2015", "150/2015");
        await desk.ShowAsync("referral-new");
        await desk.PressButtonAsync("Invia segnalazione", "Send the referral");
        await desk.SeesAsync("Segnalazione inviata.", "Referral sent.");
        await desk.ShowAsync("referral-sent");
        Assert.Equal(ReferralHref(desk.LastIdInAddress()), desk.Path);
    }

    private static async Task MeasureAsync(Visit centre)
    {
        await centre.FollowAsync("Proponi misura", "Propose a measure");
        await centre.ChooseAsync("Model.Kind", "Corso di italiano A2", "Italian course A2");
        await centre.FillAsync("Model.Provider", "CPIA");
        await centre.FillAsync("Model.StartsOn", Days.Typed(0));
        await centre.FillAsync("Model.EndsOn", Days.Typed(60));
        await centre.ShowAsync("measure-new");
        await centre.PressButtonAsync("Proponi misura", "Propose the measure");
        await centre.FollowAsync(centre.Main.Locator("a.btn[href^='/case-management/measures/']"));
        await centre.ShowAsync("measure-proposed");
        await centre.PressButtonAsync("Avvia misura", "Start the measure");
        await centre.FollowAsync(centre.Main.Locator("a.btn[href^='/case-management/measures/']"));
        await centre.ChooseAsync("Ending.Outcome", "Attestato", "Certificate obtained");
        await centre.ShowAsync("measure-outcome");
        await centre.PressButtonAsync("Registra esito", "Record the outcome");
        await centre.SeesAsync("Misura aggiornata.", "Measure updated.");
        await centre.ShowAsync("case-with-a-measure");
    }
}
