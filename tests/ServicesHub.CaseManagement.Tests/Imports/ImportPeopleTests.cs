using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.Imports;
using ServicesHub.CaseManagement.Tests.Desks;

namespace ServicesHub.CaseManagement.Tests.Imports;

public sealed class ImportPeopleTests(Province province) : IClassFixture<Province>
{
    private const string Header = "family_name;given_name;birth_date;sex;citizenship;tax_code;permit_type;permit_number;permit_expiry\n";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Five_thousand_rows_are_imported_and_the_same_file_twice_changes_nothing()
    {
        var file = new StringBuilder(Header);
        for (var row = 0; row < 5000; row++)
            file.Append(CultureInfo.InvariantCulture, $"Prova{Letters(row)};Nome{Letters(row / 7)};{1960 + (row % 40)};{(row % 2 == 0 ? "F" : "M")};Senegal;;FAM;I{row:0000000};31/12/2027\n");
        var watch = Stopwatch.StartNew();
        var first = await ImportAsync(Province.School, file.ToString());
        watch.Stop();

        Assert.Equal((5000, 0, 0), (first.Added, first.Unchanged, first.Bad));
        TestContext.Current.TestOutputHelper?.WriteLine($"{watch.ElapsedMilliseconds} ms");
        var again = await ImportAsync(Province.School, file.ToString());
        Assert.Equal((0, 0, 5000), (again.Added, again.Completed, again.Unchanged));
        var db = province.At(Province.School).Db;
        Assert.Equal((5000, 5000), (await db.People.CountAsync(Ct), await db.Permits.CountAsync(Ct)));
        Assert.All(await db.People.Take(50).Select(p => p.Version).ToListAsync(Ct), version => Assert.Equal(1, version));
    }

    [Fact]
    public async Task A_bad_row_is_reported_and_the_good_ones_are_imported()
    {
        var import = await ImportAsync(Province.SocialServices, Header + "Bah;Awa;1990;F;Senegal;;;;\nBah;Ali;1990;Q;Senegal;;;;\n");

        Assert.Equal((1, 1), (import.Added, import.Bad));
        var problem = Assert.Single(import.ProblemsOf());
        Assert.Equal((3, "sex"), (problem.Row, problem.Column));
    }

    [Fact]
    public async Task A_later_file_completes_people_and_does_not_repeat_them()
    {
        await ImportAsync(Province.EmploymentCentre, Header + "Sow;Binta;1991;F;Senegal;;;;\n");
        var later = await ImportAsync(Province.EmploymentCentre, Header + "SOW;Bìnta;1991;F;450;;FAM;I 99;31/12/2027\n");
        var last = await ImportAsync(Province.EmploymentCentre, Header + "Sow;Binta;1991;F;Senegal;;FAM;I99;2027-12-31\n");

        Assert.Equal((0, 1, 0), (later.Added, later.Completed, later.Unchanged));
        Assert.Equal((0, 0, 1), (last.Added, last.Completed, last.Unchanged));
    }

    [Fact]
    public async Task An_import_is_confirmed_once()
    {
        var import = await ImportAsync(Province.EmploymentCentre, Header + "Cisse;Omar;1985;M;Mali;;;;\n");
        var desk = province.At(Province.EmploymentCentre);

        var refused = await Assert.ThrowsAsync<RuleViolationException>(async () =>
            await desk.Get<ConfirmImport>().ExecuteAsync((await desk.Get<FindImport>().ExecuteAsync(import.Id, Ct))!, Ct));
        Assert.Equal("import-confirmed", refused.Code);
    }

    private async Task<PeopleImport> ImportAsync(Institution institution, string file)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(file));
        var preview = await province.At(institution).Get<PreviewImport>().ExecuteAsync(stream, "prova.csv", Ct);
        var desk = province.At(institution);
        var import = (await desk.Get<FindImport>().ExecuteAsync(preview.Id, Ct))!;
        await desk.Get<ConfirmImport>().ExecuteAsync(import, Ct);
        return import;
    }

    private static string Letters(int number)
    {
        var text = "";
        for (; text.Length < 4; number /= 26)
            text += (char)('a' + (number % 26));
        return text;
    }
}
