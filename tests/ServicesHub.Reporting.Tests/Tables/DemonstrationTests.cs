using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Reporting.Confidentiality;
using ServicesHub.Reporting.Contracts;
using ServicesHub.Reporting.Facts;
using ServicesHub.Reporting.Indicators;
using ServicesHub.Reporting.Tables;
using ServicesHub.Reporting.Tests.Confidentiality;
using ServicesHub.Reporting.Tests.Desks;

namespace ServicesHub.Reporting.Tests.Tables;

public sealed class DemonstrationTests(DemonstrationProvince province) : IClassFixture<DemonstrationProvince>
{
    private static readonly string[][] Breakdowns =
        [["sex"], ["citizenship"], ["permit-family"], ["sex", "citizenship"], ["citizenship", "sex"], ["sex", "permit-family"], ["citizenship", "permit-family"], ["sex", "citizenship", "permit-family"]];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_demonstration_shows_some_cells_and_hides_others()
    {
        var values = await ValuesAsync("P01", "sex", "citizenship");
        Assert.Equal((172m, ActualState.Published), (values.Indicator.Actual.Value, values.Indicator.Actual.State));
        Assert.Equal(new DateOnly(2026, 10, 31), values.Table!.AsOf);
        Assert.Equal(5, values.Table.Threshold);
        Assert.True(values.Table.Cells.Count(c => !c.Suppressed) > 12, "some cells are shown");
        Assert.True(values.Table.Cells.Count(c => c.Suppressed) > 4, "some cells are hidden");
        Assert.NotNull(values.Table.Cell().Value);
        Assert.Contains(values.Table.Dimensions[1].Categories, c => c.Title.It == "Romania");
        TestContext.Current.TestOutputHelper?.WriteLine($"{values.Table.Cells.Count(c => !c.Suppressed)} of {values.Table.Cells.Count} shown");
        Assert.Equal(7.67m, values.PerThousandPermits!.PerThousand);
        Assert.Equal(("Ascoli Piceno, con l'area di Fermo", 2024, 22_428m), (values.PerThousandPermits.Area.It, values.PerThousandPermits.Year, values.PerThousandPermits.Denominator));
        Assert.All(await province.Desk.Get<ReadChecks>().ExecuteAsync(Ct), check => Assert.True(check.Total > 0));
    }

    [Fact]
    public async Task Page_api_csv_and_tables_of_every_breakdown_show_the_same_numbers_and_subtraction_tells_none_that_is_hidden()
    {
        var publication = await province.Desk.Db.Publications.AsNoTracking().SingleAsync(p => p.Source == "case-management.taken-in-charge" && p.Year == 2026, Ct);
        var lattice = new Lattice(publication.Cells.Categories.Select(c => c.Count));
        var known = new int?[lattice.Count];
        foreach (var by in Breakdowns)
        {
            var values = await ValuesAsync("P01", by);
            Collect(values.Table!, []);
            var asked = await province.Desk.Get<AskTable>().ExecuteAsync(new TableInput("P01", null, 2026, by, null, null, null), Ct);
            Assert.Equal(Flat(values.Table!), Flat(asked));
            Assert.Equal(Flat(values.Table!), Csv(TableCsv.Write(values.Table!, "P01"), by));
        }
        foreach (var citizenship in publication.Cells.Categories[1])
            Collect(await province.Desk.Get<AskTable>().ExecuteAsync(new TableInput(
                null, "case-management.taken-in-charge", 2026, ["sex", "permit-family"], new Dictionary<string, IReadOnlyList<string>> { ["citizenship"] = [citizenship] }, null, null), Ct), new() { ["citizenship"] = citizenship });

        Assert.Equal(publication.Cells.Values, known);
        var auditor = new Auditor(lattice, known);
        var hidden = auditor.Unknown.Where((_, i) => Environment.GetEnvironmentVariable("HUB_FULL") == "1" || i % 16 == 0).ToList();
        Assert.NotEmpty(hidden);
        foreach (var cell in hidden)
        {
            var (low, high) = auditor.Range(cell);
            Assert.True(high - low >= publication.Threshold - 1 - 1e-6, $"cell {cell} lies between {low} and {high}");
        }

        void Collect(TableView table, Dictionary<string, string> filter)
        {
            foreach (var cell in table.Cells)
            {
                var place = lattice.CellAt([.. publication.Cells.Dimensions.Select((d, i) =>
                    (cell.At.GetValueOrDefault(d) is { } own && own != Dimension.Total ? own : filter.GetValueOrDefault(d)) is { } category
                        ? NamedCategories.Place(publication.Cells.Categories[i], category) : 0)]);
                Assert.True(known[place] is null || cell.Value is null || known[place] == cell.Value, "one number, whatever the table");
                known[place] ??= cell.Value;
                Assert.Equal(publication.Cells.Values[place] is null, cell.Suppressed);
            }
        }
    }

    [Fact]
    public async Task An_indicator_with_a_slice_is_cut_from_the_table_of_its_source()
    {
        var values = await ValuesAsync("P06", "sex");
        Assert.Equal(ActualState.Published, values.Indicator.Actual.State);
        Assert.Equal(["in-work"], values.Table!.Filters["at-work"]);
        var source = await province.Desk.Get<AskTable>().ExecuteAsync(new TableInput(null, "case-management.outcomes", 2026, ["at-work", "sex"], null, null, null), Ct);
        Assert.Equal(source.Cell(("at-work", "in-work")).Value, values.Table.Cell().Value);
        Assert.NotNull(values.Table.Cell().Value);
    }

    [Fact]
    public async Task Computing_a_publication_again_gives_the_same_hash()
    {
        foreach (var published in await province.Desk.Db.Publications.AsNoTracking().ToListAsync(Ct))
        {
            var source = FactSources.Get(published.Source);
            var subjects = await province.Desk.Get<CountSubjects>().ExecuteAsync(source, published.Year, published.AsOf, Ct);
            var again = MakePublication.Of(source, published.Year, published.AsOf, [.. subjects.Reverse()], null);
            Assert.Equal(published.Hash, again.Hash);
            Assert.Equal(published.Hash, MakePublication.HashOf(published));
        }
    }

    [Theory]
    [InlineData("years-only")]
    [InlineData("dimension-not-allowed")]
    [InlineData("unknown-indicator")]
    [InlineData("category-not-published")]
    public async Task Questions_that_would_allow_differencing_are_refused_with_a_sentence(string code)
    {
        var input = code switch
        {
            "years-only" => new TableInput("P01", null, 2026, ["sex"], null, new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 31)),
            "dimension-not-allowed" => new TableInput("P01", null, 2026, ["institution"], null, null, null),
            "unknown-indicator" => new TableInput("X99", null, 2026, ["sex"], null, null, null),
            _ => new TableInput("P01", null, 2026, ["sex"], new Dictionary<string, IReadOnlyList<string>> { ["citizenship"] = ["999"] }, null, null),
        };
        var refused = await Assert.ThrowsAnyAsync<Exception>(() => province.Desk.Get<AskTable>().ExecuteAsync(input, Ct));
        var found = refused is InvalidInputException invalid ? invalid.Problems[0].Code : ((RuleViolationException)refused).Code;
        Assert.Equal(code, found);
    }

    private async Task<IndicatorValues> ValuesAsync(string code, params string[] by) =>
        (await province.Desk.Get<ReadIndicators>().FindAsync(code, 2026, by, Ct))!;

    private static List<string> Flat(TableView table) =>
        [.. table.Cells.Select(c => $"{string.Join('|', table.Dimensions.Select(d => c.At[d.Code]))}={c.Value?.ToString(CultureInfo.InvariantCulture) ?? "hidden"}").Order(StringComparer.Ordinal)];

    private static List<string> Csv(byte[] file, string[] by)
    {
        var rows = CsvText.Open(Encoding.UTF8.GetString(file).TrimStart('\uFEFF'))!.Rows().ToList();
        return [.. rows.Select(r => $"{string.Join('|', by.Select(d => r[d]))}={(r["suppressed"] == "true" ? "hidden" : r["value"])}").Order(StringComparer.Ordinal)];
    }
}
