using ServicesHub.Abstractions;
using ServicesHub.Reporting.Facts;
using ServicesHub.Reporting.Indicators;
using ServicesHub.Reporting.Tables;
using ServicesHub.Reporting.Tests.Desks;

namespace ServicesHub.Reporting.Tests.Indicators;

/// <summary>Counts how many tables a run publishes, so that nobody else's facts may lie in its database.</summary>
public sealed class TablesOverTheYearTests(Bureau bureau) : IClassFixture<Bureau>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tables_appear_after_the_month_once_there_are_enough_and_keep_their_mask_while_the_year_runs()
    {
        var desk = bureau.Open();
        var countries = new[] { ("235", 24), ("201", 22), ("436", 14), ("344", 9), ("450", 3), ("999", 2) };
        var random = new Random(7);
        foreach (var (citizenship, number) in countries)
            for (var i = 0; i < number; i++)
                await desk.Get<RecordFacts>().ExecuteAsync(Taken(citizenship, random.Next(10) < 7 ? "F" : "M", new DateOnly(2026, 1 + random.Next(10), 3)), Ct);
        Assert.Equal(1, await PublishAsync());
        Assert.Equal(0, await PublishAsync());
        var first = (await TableAsync())!;
        Assert.Equal((new DateOnly(2026, 10, 31), 74), (first.AsOf, first.Cell().Value));

        await desk.Get<RecordFacts>().ExecuteAsync(Taken("235", "M", new DateOnly(2026, 11, 5)), Ct);
        Assert.Equal(first.Hash, (await TableAsync())!.Hash);
        bureau.Clock.Move(TimeSpan.FromDays(10));
        Assert.Equal(1, await PublishAsync());
        var second = (await TableAsync())!;
        Assert.Equal((new DateOnly(2026, 11, 30), 75), (second.AsOf, second.Cell().Value));
        Assert.Equal(first.Cells.Select(c => c.Suppressed), second.Cells.Select(c => c.Suppressed));
        Assert.Contains(second.Cells, c => c.Suppressed);
        bureau.Clock.Move(TimeSpan.FromDays(-10));

        Task<int> PublishAsync() => bureau.Open().Get<PublishTables>().ExecuteAsync(Ct);

        async Task<TableView?> TableAsync() => (await bureau.Open().Get<ReadIndicators>().FindAsync("P01", 2026, ["sex", "citizenship"], Ct))!.Table;
    }

    private static Fact Taken(string citizenship, string sex, DateOnly on) => new(
        CaseFacts.TakenInChargeSource, Guid.CreateVersion7(), 1, Guid.CreateVersion7(), on, null,
        CaseFacts.Dimensions(sex, citizenship, "LAVORO", TestInstitutions.Province.Id));
}
