using System.Text;
using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Reporting.Context;
using ServicesHub.Reporting.Tests.Desks;

namespace ServicesHub.Reporting.Tests.Context;

public sealed class IstatImportTests(Bureau bureau) : IClassFixture<Bureau>
{
    private const string Header = "DATAFLOW,FREQ,REF_AREA,DATA_TYPE,SEX,MOSTREL_CCITENSHIP,TYPE_RES_PERMIT_REASON,TYPE_RES_PERMIT,AGE,MARITAL_STATUS,TIME_PERIOD,OBS_VALUE";
    private const string Good = "IT1:29_348_DF_DCIS_PERMSOGG1_4(1.0),A,ITG99,RESPER,9,WORLD,ALL,TOTAL,TOTAL,99,2024,5";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_real_file_gives_the_published_figures_and_a_second_time_changes_nothing()
    {
        var first = await ImportRealFileAsync();
        Assert.Equal((11_790, 0), (first.Good, first.Bad));
        var context = bureau.Open().Get<ReadContext>();

        var province = await context.PermitsAsync(null, Ct);
        Assert.Equal(("ITE34", "Ascoli Piceno, con l'area di Fermo", "Ascoli Piceno, incl. Fermo area"), (province.Area, province.AreaTitle.It, province.AreaTitle.En));
        Assert.Equal(("Istat", "CC BY 4.0"), (province.Source, province.Licence));
        var latest = province.Years[0];
        Assert.Equal((2024, 13_573m, 8_855m, 22_428m), (latest.Year, latest.LongTerm, latest.NotLongTerm, latest.Total));
        Assert.Equal(latest.Total, latest.LongTerm + latest.NotLongTerm);
        Assert.Equal(0.214m, Math.Round(latest.NotLongTermGrowth!.Value, 3));

        var parts = new List<decimal?>();
        foreach (var area in new[] { "ITE31", "ITE32", "ITE33", "ITE34" })
            parts.Add((await context.PermitsAsync(area, Ct)).Years[0].Total);
        Assert.Equal([19_874m, 29_422m, 23_863m, 22_428m], parts);
        Assert.Equal(95_587m, (await context.PermitsAsync("ITE3", Ct)).Years[0].Total);
        Assert.Equal(95_587m, parts.Sum());

        var before = await bureau.Open().Db.Observations.CountAsync(Ct);
        var second = await ImportRealFileAsync();
        Assert.Equal((0, 0, 11_790), (second.Added, second.Changed, second.Unchanged));
        Assert.Equal(before, await bureau.Open().Db.Observations.CountAsync(Ct));
        Assert.DoesNotContain(await bureau.Open().Db.Observations.Where(o => o.Dataflow == Datasets.Permits && o.Area == "ITE34").Select(o => o.ImportId).Distinct().ToListAsync(Ct), id => id == second.Id);
    }

    [Fact]
    public async Task Every_bad_row_is_reported_with_row_column_code_and_remedy_and_good_rows_stay_good()
    {
        var text = string.Join('\n', Header, Good, Good.Replace("ITG99", "Ascoli"), Good.Replace(",2024,", ",duemila,"), Good.Replace(",5", ",-5"), Good.Replace("ITG99", "ITG98").Replace(",9,", ",Maschi e femmine,"), "IT1:OTHER(1.0),A,ITG97,RESPER,9,WORLD,ALL,TOTAL,TOTAL,99,2024,5", Good, "a,b");
        var import = await PreviewAsync(text);
        Assert.Equal((1, 7), (import.Good, import.Bad));
        Assert.Equal(
            ["3 REF_AREA unknown-area", "4 TIME_PERIOD bad-year", "5 OBS_VALUE bad-value", "6 SEX unknown-code", "7 DATAFLOW unknown-dataset", "8 OBS_VALUE duplicate-row", "9  column-count"],
            import.ProblemsOf().Select(p => $"{p.Row} {p.Column} {p.Code}"));
        Assert.All(import.ProblemsOf(), p => Assert.True(p.Text.It.Length > 20 && p.Text.En.Length > 20 && p.Text.It != p.Text.En));
    }

    [Theory]
    [InlineData("", "empty-file")]
    [InlineData("# only a comment\n", "empty-file")]
    [InlineData(Header, "no-rows")]
    [InlineData("a;b;c\n1;2;3", "missing-columns")]
    [InlineData("%PDF-1.7\0\0", "encoding")]
    public async Task A_bad_file_is_one_sentence_and_nothing_can_be_confirmed(string text, string code)
    {
        var import = await PreviewAsync(text);
        Assert.Equal(code, Assert.Single(import.ProblemsOf()).Code);
        var desk = bureau.Open(officer: true);
        var refused = await Assert.ThrowsAsync<RuleViolationException>(async () => await desk.Get<ConfirmImport>().ExecuteAsync((await desk.Get<FindImports>().FindAsync(import.Id, Ct))!, Ct));
        Assert.Equal("no-good-rows", refused.Code);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_and_endless_lines_never_throw()
    {
        Assert.Equal("encoding", Assert.Single((await SdmxCsv.ReadAsync(new MemoryStream([0xC3, 0x28, 0xFF, 0xFE, 0x80]), Ct)).Problems).Code);
        var endless = Header + "\n" + new string('x', 200_000);
        Assert.NotEmpty((await SdmxCsv.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(endless)), Ct)).Problems);
        var quotes = Header + "\n\"" + new string('"', 301) + ",x";
        Assert.NotEmpty((await SdmxCsv.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(quotes)), Ct)).Problems);
    }

    [Fact]
    public async Task A_later_file_replaces_a_revised_figure_and_confirming_twice_is_like_once()
    {
        var area = Good.Replace("ITG99", "ITG96");
        await ConfirmAsync(await PreviewAsync(Header + "\n" + area));
        var revised = await PreviewAsync(Header + "\n" + area.Replace(",5", ",7"));
        Assert.Equal((0, 1, 0), (revised.Added, revised.Changed, revised.Unchanged));
        await ConfirmAsync(revised);
        await ConfirmAsync(revised);
        Assert.Equal(7, (await bureau.Open().Db.Observations.AsNoTracking().SingleAsync(o => o.Area == "ITG96", Ct)).Value);
        Assert.NotEmpty((await bureau.Open().Get<FindImports>().ListAsync(null, Ct)).Items);
    }

    private async Task<ContextImport> ImportRealFileAsync()
    {
        await using var file = File.OpenRead(Repository.Shared("data", "istat", "permits-by-type-and-province.csv"));
        return await ConfirmAsync(await bureau.Open(officer: true).Get<PreviewImport>().ExecuteAsync(file, "permits.csv", Ct));
    }

    private Task<ContextImport> PreviewAsync(string text) =>
        bureau.Open(officer: true).Get<PreviewImport>().ExecuteAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), "file.csv", Ct);

    private async Task<ContextImport> ConfirmAsync(ContextImport import)
    {
        var desk = bureau.Open(officer: true);
        var found = (await desk.Get<FindImports>().FindAsync(import.Id, Ct))!;
        await desk.Get<ConfirmImport>().ExecuteAsync(found, Ct);
        return found;
    }
}
