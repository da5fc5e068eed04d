using Microsoft.Extensions.DependencyInjection;
using ServicesHub.Abstractions;
using ServicesHub.Governance.Contracts;
using ServicesHub.Reporting.Contracts;
using ServicesHub.Reporting.Facts;
using ServicesHub.Reporting.Indicators;
using ServicesHub.Reporting.Tables;
using ServicesHub.Reporting.Tests.Desks;

namespace ServicesHub.Reporting.Tests.Indicators;

public sealed class StateTests(Bureau bureau) : IClassFixture<Bureau>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_person_with_two_cases_in_a_year_counts_once_in_the_cell_of_her_first()
    {
        var person = Guid.CreateVersion7();
        var facts = new[] { Recorded(person, new DateOnly(2026, 5, 1), "450", "employed"), Recorded(person, new DateOnly(2026, 2, 1), "435", "refused") };
        var subject = Assert.Single(CountSubjects.Of(facts, FactSources.Get(CaseFacts.OutcomesSource)));
        Assert.Equal(["F", "435", "in-work"], subject.Categories);
    }

    [Fact]
    public async Task Actuals_below_the_threshold_are_a_state_and_others_a_number()
    {
        var desk = bureau.Open(more: services => services.AddScoped<IIndicatorCatalogue, OneTarget>());
        foreach (var _ in Enumerable.Range(0, 4))
            await desk.Get<RecordFacts>().ExecuteAsync(Taken(2024), Ct);
        Assert.Equal((ActualState.Suppressed, null), await ActualAsync(desk, "P01", 2024));
        await desk.Get<RecordFacts>().ExecuteAsync(Taken(2024), Ct);
        Assert.Equal((ActualState.Published, 5m), await ActualAsync(desk, "p01", 2024));
        Assert.Equal((ActualState.NotAvailable, null), await ActualAsync(desk, "P02", 2024));
        Assert.Equal((ActualState.NotAvailable, null), await ActualAsync(desk, "P01", 2027));

        var line = (await desk.Get<ReadIndicators>().ListAsync(2024, Ct)).Single(l => l.Code == "P01");
        Assert.Equal((TargetState.Set, 10m, 0.5m), (line.TargetState, line.Target!.Value, line.Progress));
        Assert.Contains("50", ResultWords.Finding(line), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Modules_that_are_off_or_absent_are_a_state_never_an_error()
    {
        var desk = bureau.Open();
        desk.Get<TestFeatures>().Off.Add("case-management");
        desk.Get<TestFeatures>().Absent.UnionWith(["training", "governance"]);
        var lines = await desk.Get<ReadIndicators>().ListAsync(2026, Ct);
        Assert.Equal(3, lines.Count);
        Assert.All(lines, line => Assert.Equal((ActualState.NotAvailable, TargetState.NotAvailable), (line.Actual.State, line.TargetState)));
        var values = await desk.Get<ReadIndicators>().FindAsync("P01", 2026, null, Ct);
        Assert.Null(values!.Table);
        Assert.Null(await desk.Get<ReadIndicators>().FindAsync("nothing", 2026, null, Ct));
    }

    private static async Task<(ActualState, decimal?)> ActualAsync(Desk desk, string code, int year)
    {
        Assert.True((await desk.Get<IIndicatorActuals>().FindAsync(code, year, Ct)).Has(out var actual));
        return (actual.State, actual.Value);
    }

    private static Fact Taken(int year) => new(
        CaseFacts.TakenInChargeSource, Guid.CreateVersion7(), 1, Guid.CreateVersion7(), new DateOnly(year, 6, 1), null,
        CaseFacts.Dimensions("F", "235", "LAVORO", TestInstitutions.Province.Id));

    private static RecordedFact Recorded(Guid person, DateOnly on, string citizenship, string outcome) => new()
    {
        Source = CaseFacts.OutcomesSource,
        Id = Guid.CreateVersion7(),
        SubjectId = person,
        OccurredOn = on,
        Dimensions = new() { ["sex"] = "F", ["citizenship"] = citizenship, ["outcome"] = outcome },
    };

    private sealed class OneTarget : IIndicatorCatalogue
    {
        public Task<ModuleAnswer<IReadOnlyList<PlannedIndicator>>> ListAsync(DateOnly on, CancellationToken ct) => Task.FromResult(ModuleAnswers.Of<IReadOnlyList<PlannedIndicator>>(
        [
            new("P01", new("a", "a"), new("b", "b"), IndicatorDirection.Up, IndicatorCount.DistinctSubjects, null, [new YearTarget(2024, 10)],
                Guid.CreateVersion7(), "PPL", "Piano", 2, on, "M1", "Misura", TestInstitutions.Province.Id),
        ]));

        public async Task<ModuleAnswer<PlannedIndicator?>> FindAsync(string code, DateOnly on, CancellationToken ct) => (await ListAsync(on, ct)).Or([]).FirstOrDefault(i => i.Code == code);
    }
}
