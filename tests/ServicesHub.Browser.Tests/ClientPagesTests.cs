namespace ServicesHub.Browser.Tests;

/// <summary>How an administrator lets a system of an institution in, on a phone, without scripts and in both languages.</summary>
public sealed class ClientPagesTests(HubInBrowser house)
{
    [Theory]
    [InlineData("it", true, true)]
    [InlineData("en", false, true)]
    [InlineData("en", true, false)]
    public async Task A_client_is_added_gets_a_new_secret_and_is_ended(string language, bool withScripts, bool phone)
    {
        var name = $"Gestionale {language} {withScripts} {phone}";
        await using var visit = await house.SignInAsync("amministratore", language, withScripts: withScripts, phone: phone);
        await visit.GoAsync("/platform/clients");
        await visit.FollowAsync("Aggiungi sistema", "Add system");
        await visit.PressButtonAsync("Aggiungi sistema", "Add system");
        await Assertions.Expect(visit.Main.Locator(".hub-errors a").First).ToBeVisibleAsync();
        await visit.FillAsync("Model.Name", name);
        await visit.ChooseAsync("Model.Institution", "Questura di Ascoli Piceno");
        await visit.ChooseAsync("Model.Role", "Operatore", "Operator");
        await LooksAsync(visit, "new client", withScripts);
        await visit.PressButtonAsync("Aggiungi sistema", "Add system");
        await SecretAsync(visit, withScripts);
        var secret = await visit.Field("client-secret").InputValueAsync();

        await visit.FollowAsync("Ho copiato il segreto: vai al sistema", "I have copied the secret: go to the system");
        await LooksAsync(visit, "client", withScripts);
        Assert.DoesNotContain(secret, await visit.Page.ContentAsync(), StringComparison.Ordinal);
        await visit.FollowMenuAsync("Genera un nuovo segreto", "Make a new secret");
        await LooksAsync(visit, "new secret", withScripts);
        await visit.PressButtonAsync("Genera segreto", "Make secret");
        await SecretAsync(visit, withScripts);

        await visit.FollowAsync("Ho copiato il segreto: vai al sistema", "I have copied the secret: go to the system");
        await visit.FollowMenuAsync("Termina accesso", "End access");
        await LooksAsync(visit, "end of a client", withScripts);
        await visit.PressButtonAsync("Termina accesso", "End access");
        await visit.SeesAsync("Accesso terminato: il sistema è rifiutato dalla prossima richiesta.", "Access ended: the system is refused from its next request.");
        await visit.GoAsync("/platform/clients");
        await visit.SeesAsync(name);
        await LooksAsync(visit, "clients", withScripts);
        visit.AssertNoFault();
        visit.AssertNoAddressHas(secret);
    }

    private static async Task SecretAsync(Visit visit, bool withScripts)
    {
        await visit.SeesAsync("Il segreto si vede solo adesso", "The secret is shown only now");
        await LooksAsync(visit, "secret", withScripts);
        var copy = visit.Main.GetByRole(AriaRole.Button, new() { Name = visit.T("Copia", "Copy") });
        await Assertions.Expect(copy).ToHaveCountAsync(withScripts ? 2 : 0);
        if (!withScripts)
            return;
        await copy.Last.FocusAsync();
        await visit.KeyAsync("Enter");
        await Assertions.Expect(visit.Main.GetByRole(AriaRole.Button, new() { Name = visit.T("Copiato", "Copied") })).ToHaveCountAsync(1);
    }

    // Without scripts axe does not run either.
    private static async Task LooksAsync(Visit visit, string what, bool withScripts)
    {
        if (!withScripts)
            return;
        await PageChecks.HeadingAsync(visit.Page, what);
        var findings = await PageChecks.LooksAsync(visit.Page, what);
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }
}
