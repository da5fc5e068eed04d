using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;

namespace ServicesHub.Training.Tests.Desks;

/// <summary>Steps that many tests take.</summary>
internal static class Courses
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>One session of 200 minutes in a week.</summary>
    public static EditionInput Input(School school, int seats = 10, int? threshold = null, int minutes = 200, int inDays = 7) => new(
        "Giornata di prova", "Testo", "information-day", seats, school.Today.AddDays(inDays), threshold, "M1",
        [new SessionInput(null, school.Today.AddDays(inDays), new TimeOnly(9, 0), new TimeOnly(9, 0).AddMinutes(minutes), "Sala")]);

    public static async Task<Edition> PublishedAsync(this School school, EditionInput input)
    {
        var desk = school.Organiser();
        var edition = await desk.Get<WriteEdition>().DraftAsync(Guid.CreateVersion7(), input, Ct);
        return await desk.Get<PublishEdition>().ExecuteAsync(edition.Id, Ct);
    }

    public static async Task<Enrolment> EnrolAsync(this School school, Edition edition, Institution? institution = null, Guid? user = null) =>
        await school.Operator(institution ?? School.EmploymentCentre, user).Get<EnrolOperator>().ExecuteAsync(edition.Id, null, null, Ct);

    public static async Task<Enrolment> ReadAsync(this School school, Enrolment enrolment) =>
        await school.AsHub().Db.Enrolments.AsNoTracking().FirstAsync(e => e.Id == enrolment.Id, Ct);

    /// <summary>Puts the sessions into the past, as if time had gone by.</summary>
    public static async Task HoldAsync(this School school, Edition edition)
    {
        var desk = school.AsHub();
        var past = school.Today.AddDays(-1);
        await desk.Db.Sessions.Where(s => s.EditionId == edition.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.Day, past), Ct);
        await desk.Db.Editions.Where(e => e.Id == edition.Id).ExecuteUpdateAsync(set => set.SetProperty(e => e.StartsOn, past).SetProperty(e => e.EndsOn, past), Ct);
    }

    public static Task<EditionSession> RecordAsync(this Desk desk, Edition edition, params (Enrolment Who, int Minutes)[] rows) =>
        desk.Get<RecordAttendance>().ExecuteAsync(edition.Sessions[0].Id, [.. rows.Select(r => new MinutesInput(r.Who.Id, r.Minutes))], null, Ct);

    /// <summary>A completed edition whose participants attended so many minutes of 200.</summary>
    public static async Task<(Edition Edition, Enrolment[] Enrolments, Desk Organiser)> CompletedAsync(this School school, EditionInput input, params int[] minutes)
    {
        var edition = await school.PublishedAsync(input);
        var enrolments = new List<Enrolment>();
        foreach (var _ in minutes)
            enrolments.Add(await school.EnrolAsync(edition));
        await school.HoldAsync(edition);
        await school.Organiser().RecordAsync(edition, [.. enrolments.Zip(minutes)]);
        var organiser = school.Organiser();
        return (await organiser.Get<CompleteEdition>().ExecuteAsync(edition.Id, Ct), [.. enrolments], organiser);
    }
}
