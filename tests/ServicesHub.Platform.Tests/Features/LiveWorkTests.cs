using ServicesHub.Abstractions;
using ServicesHub.Data;
using ServicesHub.Platform.Tests.Desks;

namespace ServicesHub.Platform.Tests.Features;

public sealed class LiveWorkTests
{
    [Fact]
    public async Task Live_work_of_the_modules_is_counted_by_when_it_is_due()
    {
        await using var desk = await Desk.OpenAsync();
        var sunday = new DateOnly(2026, 11, 29);
        await desk.DoAsync<HubDb>(db =>
        {
            db.AddRange(
                Work(desk, "sample", null), Work(desk, "sample", desk.Today.AddDays(-1)), Work(desk, "sample", desk.Today),
                Work(desk, "sample", sunday), Work(desk, "sample", sunday.AddDays(1)), Work(desk, "other", desk.Today));
            return db.SaveChangesAsync(Desk.Ct);
        });

        Assert.Equal(new LiveWork(5, 1, 2), await desk.AskAsync<CountLiveWork, LiveWork>(c => c.OfAsync(["sample"], Desk.Ct)));
        Assert.Equal(new LiveWork(6, 1, 3), await desk.AskAsync<CountLiveWork, LiveWork>(c => c.OfAsync(["sample", "other"], Desk.Ct)));
    }

    [Theory]
    [InlineData("attivita e dati", true)]
    [InlineData("  ATTIVITÀ  E DATI ", true)]
    [InlineData("Activity and data", true)]
    [InlineData("attivita", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_title_typed_as_confirmation_may_lack_accents_and_capitals(string? typed, bool matches) =>
        Assert.Equal(matches, TypedTitle.Matches(typed, new LocalizedText("Attività e dati", "Activity and data")));

    private static WorkItemRecord Work(Desk desk, string module, DateOnly? due) => new()
    {
        ModuleId = module, Key = $"{module}/{Guid.CreateVersion7()}", TitleIt = "-", TitleEn = "-", ReasonIt = "-", ReasonEn = "-", Href = "/",
        InstitutionId = desk.Province, Permission = SampleModule.Read, DueOn = due, CreatedAt = desk.Clock.GetUtcNow(),
    };
}
