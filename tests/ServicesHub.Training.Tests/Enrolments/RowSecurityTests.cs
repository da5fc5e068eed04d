using Microsoft.EntityFrameworkCore;
using ServicesHub.Training.Tests.Desks;

namespace ServicesHub.Training.Tests.Enrolments;

/// <summary>What PostgreSQL shows to the application's role whatever a query asks for.</summary>
public sealed class RowSecurityTests(School school) : IClassFixture<School>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Enrolments_minutes_and_certificates_are_seen_by_the_person_her_institution_and_the_organiser_alone()
    {
        var (edition, enrolment) = await CompletedAsync();

        // She works elsewhere by now.
        await AssertSeesAsync(school.Operator(School.SocialServices, enrolment.OperatorId), edition, 1);
        await AssertSeesAsync(school.Operator(School.EmploymentCentre), edition, 1);
        await AssertSeesAsync(school.Organiser(), edition, 1);
        await AssertSeesAsync(school.AsHub(), edition, 1);
        await AssertSeesAsync(school.Operator(School.SocialServices), edition, 0);
    }

    [Fact]
    public async Task Nobody_writes_into_what_she_does_not_see()
    {
        var (_, enrolment) = await CompletedAsync();
        var stranger = school.Operator(School.SocialServices).Db;

        Assert.Equal(0, await stranger.Enrolments.Where(e => e.Id == enrolment.Id).ExecuteUpdateAsync(set => set.SetProperty(e => e.Minutes, 0), Ct));
        Assert.Equal(0, await stranger.Certificates.Where(c => c.EnrolmentId == enrolment.Id).ExecuteDeleteAsync(Ct));
        stranger.Attendance.Add(new AttendedMinutes { SessionId = (await school.AsHub().Db.Sessions.FirstAsync(s => s.EditionId == enrolment.EditionId, Ct)).Id, EnrolmentId = enrolment.Id, Minutes = 1 });
        await Assert.ThrowsAsync<DbUpdateException>(() => stranger.SaveChangesAsync(Ct));
    }

    [Fact]
    public async Task Sessions_and_reserved_seats_of_a_draft_are_the_organisers()
    {
        var draft = await school.Organiser().Get<WriteEdition>().DraftAsync(
            Guid.CreateVersion7(), Courses.Input(school) with { Reserved = [new ReservedInput(School.EmploymentCentre.Id, 1)] }, Ct);
        var (stranger, organiser) = (school.Operator(School.EmploymentCentre).Db, school.Organiser().Db);

        Assert.Equal((0, 0), (await CountAsync(stranger, "sessions", draft.Id), await CountAsync(stranger, "reserved_seats", draft.Id)));
        Assert.Equal((draft.Sessions.Count, 1), (await CountAsync(organiser, "sessions", draft.Id), await CountAsync(organiser, "reserved_seats", draft.Id)));
    }

    [Fact]
    public async Task Everybody_sees_how_many_seats_are_taken_and_nobody_keeps_more_than_the_count()
    {
        var edition = await school.PublishedAsync(Courses.Input(school));
        await school.EnrolAsync(edition, School.EmploymentCentre);
        var stranger = school.Operator(School.SocialServices);

        Assert.Equal(1, (await stranger.Get<ReadEditions>().LineAsync(edition.Id, Ct))!.Taken);
        await using var transaction = await stranger.Db.Database.BeginTransactionAsync(Ct);
        Assert.Equal(1, (await stranger.Get<ReadEditions>().LineAsync(edition.Id, Ct))!.Taken);
        Assert.Equal(0, await CountAsync(stranger.Db, "enrolments", edition.Id));
    }

    private async Task<(Edition Edition, Enrolment Enrolment)> CompletedAsync()
    {
        var (edition, enrolments, _) = await school.CompletedAsync(Courses.Input(school), 200);
        return (edition, enrolments[0]);
    }

    private static async Task AssertSeesAsync(Desk desk, Edition edition, int rows)
    {
        foreach (var table in (string[])["enrolments", "certificates"])
            Assert.Equal(rows, await CountAsync(desk.Db, table, edition.Id));
        Assert.Equal(rows > 0, await desk.Db.Attendance.AnyAsync(a => desk.Db.Sessions.Any(s => s.Id == a.SessionId && s.EditionId == edition.Id), Ct));
    }

    // None of these has a filter in the context: what is left out, PostgreSQL leaves out.
    private static Task<int> CountAsync(TrainingDb db, string table, Guid edition) => table switch
    {
        "enrolments" => db.Enrolments.CountAsync(e => e.EditionId == edition, Ct),
        "certificates" => db.Certificates.CountAsync(c => c.EditionId == edition, Ct),
        "sessions" => db.Sessions.CountAsync(s => s.EditionId == edition, Ct),
        _ => db.Set<ReservedSeats>().CountAsync(r => r.EditionId == edition, Ct),
    };
}
