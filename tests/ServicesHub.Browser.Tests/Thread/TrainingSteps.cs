namespace ServicesHub.Browser.Tests;

/// <summary>The third step of the thread: an operator attends an information day and gets a certificate that everybody can verify.</summary>
internal sealed class TrainingSteps(HubInBrowser house, string language, Album album)
{
    private string Title => language == "it" ? "Giornata informativa della prova" : "Information day of the trial";

    public async Task AttendAsync()
    {
        await using var organiser = await house.SignInAsync("formazione", language, album);
        var edition = await PublishAsync(organiser);
        await EnrolAsync(edition);
        await house.LetTimePassAsync("update training.sessions set day = day - 20 where edition_id = $1", edition);
        await house.LetTimePassAsync("update training.editions set starts_on = starts_on - 20, ends_on = ends_on - 20, enrol_by = enrol_by - 20 where id = $1", edition);
        await organiser.GoAsync($"/training/editions/{edition}");
        await organiser.FollowAsync("Registra presenze", "Record attendance");
        await organiser.FillAsync("Model.Minutes[0].Minutes", "240");
        await organiser.ShowAsync("training-attendance");
        await organiser.PressButtonAsync("Registra presenze", "Record attendance");
        await organiser.FollowAsync("Chiudi edizione", "Close the edition");
        await organiser.ShowAsync("training-closing");
        await organiser.PressButtonAsync("Chiudi edizione", "Close the edition");
        await organiser.SeesAsync("Edizione chiusa", "Edition closed");
        await organiser.FollowMenuAsync("Partecipanti", "Participants");
        await organiser.ShowAsync("training-participants");
        var number = (await organiser.Main.Locator("a[href^='/training/certificates/']").First.InnerTextAsync()).Trim();
        await VerifyAsync(number);
    }

    private async Task<Guid> PublishAsync(Visit organiser)
    {
        await organiser.FollowNavigationAsync("Formazione", "Training");
        await organiser.ShowAsync("training");
        await organiser.FollowAsync("Prepara edizione", "Prepare an edition");
        await organiser.FillAsync("Model.Title", Title);
        await organiser.ChooseAsync("Model.Kind", "Giornata informativa", "Information day");
        await organiser.FillAsync("Model.Seats", "20");
        await organiser.FillAsync("Model.EnrolBy", Days.Typed(9));
        await organiser.FillAsync("Model.Sessions[0].Day", Days.Typed(10));
        await organiser.FillAsync("Model.Sessions[0].StartsAt", "09:00");
        await organiser.FillAsync("Model.Sessions[0].EndsAt", "13:00");
        await organiser.FillAsync("Model.Sessions[0].Place", "Sala riunioni della Provincia");
        await organiser.ShowAsync("training-edition-new");
        await organiser.PressButtonAsync("Salva bozza", "Save the draft");
        await organiser.ShowAsync("training-edition-draft");
        await organiser.PressButtonAsync("Pubblica edizione", "Publish the edition");
        await organiser.SeesAsync("Edizione pubblicata", "Edition published");
        return organiser.LastIdInAddress();
    }

    private async Task EnrolAsync(Guid edition)
    {
        await using var learner = await house.SignInAsync("cpi.ascoli2", language, album);
        await learner.FollowNavigationAsync("Formazione", "Training");
        await learner.FollowAsync(Title, Title);
        Assert.Equal(edition, learner.LastIdInAddress());
        await learner.ShowAsync("training-edition");
        await learner.PressButtonAsync("Iscriviti", "Enrol");
        await learner.SeesAsync("Iscrizione registrata.", "Enrolment recorded.");
        await learner.ShowAsync("training-enrolled");
    }

    private async Task VerifyAsync(string number)
    {
        await using var learner = await house.SignInAsync("cpi.ascoli2", language, album);
        await learner.GoAsync("/training/certificates");
        await learner.ShowAsync("certificates");
        await learner.FollowAsync(number, number);
        await learner.ShowAsync("certificate");

        await using var anybody = await house.OpenAsync(language, album);
        await anybody.GoAsync("/verify");
        await anybody.ShowAsync("verify");
        await anybody.FillAsync("number", number);
        await anybody.FollowAsync(anybody.Main.Locator("form button[type=submit], form button:not([type])").First);
        await anybody.SeesAsync("Questo attestato è valido.", "This certificate is valid.");
        await anybody.ShowAsync("verify-valid");
    }
}
