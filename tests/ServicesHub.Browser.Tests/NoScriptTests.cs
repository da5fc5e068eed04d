namespace ServicesHub.Browser.Tests;

/// <summary>The work at the counter in a browser that runs no script.</summary>
public sealed class NoScriptTests(HubInBrowser house)
{
    [Theory]
    [InlineData("it")]
    [InlineData("en")]
    public async Task A_person_is_searched_registered_and_referred(string language)
    {
        var family = language == "it" ? "Abdulrahim" : "Chukwuemeka";
        await using var desk = await house.SignInAsync("ats22", language, withScripts: false);
        await desk.SearchAsync(family);
        await desk.FollowAsync("Registra persona", "Register a person");
        await desk.FillAsync("Model.FamilyName", family);
        await desk.PressButtonAsync("Registra persona", "Register the person");
        await Assertions.Expect(desk.Main.Locator(".hub-errors a").First).ToBeVisibleAsync();
        await Assertions.Expect(desk.Field("Model.FamilyName")).ToHaveValueAsync(family);
        await desk.FillAsync("Model.BirthDate", "1988");
        await desk.PickAsync("Model.Sex", "M");
        await desk.FillAsync("Model.Citizenships", "Somalia");
        await desk.PressButtonAsync("Registra persona", "Register the person");
        await desk.SeesAsync("Persona registrata.", "Person registered.");

        await desk.FollowAsync("Segnala a un ente", "Refer to an institution");
        await desk.ChooseAsync("Model.ToInstitutionId", "Centro per l'impiego di San Benedetto");
        await desk.PickAsync("Model.Purpose", "orientation");
        await desk.PressButtonAsync("Invia segnalazione", "Send the referral");
        await desk.SeesAsync("Segnalazione inviata.", "Referral sent.");
    }

    [Fact]
    public async Task Menus_open_and_languages_change()
    {
        await using var desk = await house.SignInAsync("ats22", "it", withScripts: false);
        await desk.GoAsync("/case-management/people");
        await desk.OpenMenuAsync();
        await Assertions.Expect(desk.Main.Locator(".hub-more a").First).ToBeVisibleAsync();

        await desk.FollowAsync(desk.Page.GetByRole(AriaRole.Button, new() { Name = "English" }));

        Assert.Equal("/case-management/people", desk.Path);
        await Assertions.Expect(desk.Page.Locator("h1")).ToHaveTextAsync("People");
    }
}
