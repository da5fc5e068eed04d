using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Training.Demonstration;
using ServicesHub.Training.Tests.Desks;

namespace ServicesHub.Training.Tests.Demonstration;

public sealed class SeedTests(School school) : IClassFixture<School>
{
    private static readonly Dictionary<string, int> Staff = new()
    {
        ["prefettura"] = 4, ["questura"] = 3, ["cpi-ascoli"] = 5, ["cpi-san-benedetto"] = 5, ["itl"] = 2, ["provincia"] = 4,
        ["ats-21"] = 3, ["ats-22"] = 3, ["cpia"] = 3, ["approdo"] = 3, ["ponte-piceno"] = 3, ["camera-commercio"] = 2,
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_demonstration_shows_every_state_and_publishes_nothing()
    {
        var desk = school.AsHub();
        await desk.Get<TrainingSeed>().SeedAsync(Context(), Ct);

        var db = school.AsHub().Db;
        var editions = await db.Editions.Include(e => e.Sessions).ToListAsync(Ct);
        var enrolments = await db.Enrolments.ToListAsync(Ct);
        Assert.Empty(desk.Events.All);
        Assert.Equal(10, editions.Count);
        Assert.Equal(Enum.GetValues<EditionState>(), editions.Select(e => e.State).Distinct().Order());
        Assert.Contains(editions, e => e.State == EditionState.Published && e.StartsOn > school.Today && e.StartsOn <= school.Today.AddDays(10));
        var full = Assert.Single(editions, e => enrolments.Exists(n => n.EditionId == e.Id && n.State == EnrolmentState.Waiting));
        Assert.Equal(full.Seats, enrolments.Count(n => n.EditionId == full.Id && n.HoldsSeat));
        Assert.Single(desk.Work.Items.Values, i => i.Key.EndsWith(":offer", StringComparison.Ordinal));
        Assert.Single(desk.Work.Items.Values, i => i.Key.EndsWith(":record", StringComparison.Ordinal));
        Assert.Single(desk.Work.Items.Values, i => i.Key.EndsWith(":complete", StringComparison.Ordinal));
        Assert.Contains(desk.Work.Items.Values, i => i.Key.EndsWith(":attend", StringComparison.Ordinal) && i.DueOn > school.Today);
    }

    [Fact]
    public async Task Its_facts_make_cells_both_large_and_small_and_its_numbers_have_no_gap()
    {
        var own = new School();
        await own.InitializeAsync();
        await using var _ = own;
        await own.AsHub().Get<TrainingSeed>().SeedAsync(Context(), Ct);

        var facts = await own.AsHub().Get<AttendanceFacts>().ReadAsync(Ct).ToListAsync(Ct);
        var cells = facts.GroupBy(f => f.Dimensions["institution"]).Select(g => g.Select(f => f.SubjectId).Distinct().Count()).ToList();
        Assert.True(cells.Count >= 9, $"{cells.Count} institutions");
        Assert.Contains(cells, c => c >= 5);
        Assert.Contains(cells, c => c < 3);
        var certificates = await own.AsHub().Db.Certificates.ToListAsync(Ct);
        Assert.Equal(facts.Count, certificates.Count);
        Assert.Single(certificates, c => !c.IsValid);
        Assert.All(certificates, c => Assert.True(c.IssuedOn <= own.Today, "issued in the past"));
        foreach (var year in certificates.GroupBy(c => c.IssuedOn.Year))
            Assert.Equal(Enumerable.Range(1, year.Count()).Select(n => $"ATT-{year.Key}-{n:000000}"), year.Select(c => c.Number).Order(StringComparer.Ordinal));

        // The next certificate goes on where the demonstration stopped.
        var (edition, enrolments, organiser) = await own.CompletedAsync(Courses.Input(own), 200);
        var next = (await organiser.Get<ReadCertificates>().OfEditionAsync(edition.Id, Ct))[enrolments[0].Id];
        Assert.Equal($"ATT-2026-{certificates.Count + 1:000000}", next.Number);
        Assert.True(await own.AsHub().Db.Enrolments.AnyAsync(e => e.State == EnrolmentState.NotCompleted, Ct), "some did not reach the threshold");
    }

    private static SeedContext Context()
    {
        var operators = new List<SeededOperator>();
        foreach (var institution in TestInstitutions.All)
            operators.AddRange(Enumerable.Range(0, Staff[institution.Code]).Select(i =>
                new SeededOperator(Guid.CreateVersion7(), $"Persona Inventata {i}", institution.Id, institution.Code == "provincia" && i == 0 ? HubRoles.Organiser : HubRoles.Operator)));
        return new SeedContext(new DateOnly(2026, 11, 24), TestInstitutions.All, operators);
    }
}
