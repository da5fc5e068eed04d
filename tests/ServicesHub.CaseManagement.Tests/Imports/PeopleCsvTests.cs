using System.Text;
using ServicesHub.CaseManagement.Contracts;
using ServicesHub.CaseManagement.Imports;
using ServicesHub.CaseManagement.TaxCodes;

namespace ServicesHub.CaseManagement.Tests.Imports;

public sealed class PeopleCsvTests
{
    private const string Header = "family_name;given_name;birth_date;sex;citizenship;tax_code;permit_type;permit_number;permit_expiry";

    private static readonly DateOnly Today = new(2026, 11, 24);

    private static readonly string Code = FictionalTaxCodes.For("N'Diaye", "Fatou", new DateOnly(1996, 1, 1), Sex.F);

    [Theory]
    [InlineData(';', false)]
    [InlineData(',', false)]
    [InlineData(';', true)]
    [InlineData(',', true)]
    public async Task Both_delimiters_with_and_without_mark_give_the_same(char delimiter, bool mark)
    {
        var text = $"{Header}\r\nN'Diaye;Fatou;1996;F;Senegal;{Code};RIC_ASILO;I01;31/12/2026\r\n".Replace(';', delimiter);
        var file = await Read([.. mark ? Encoding.UTF8.Preamble.ToArray() : [], .. Encoding.UTF8.GetBytes(text)]);
        Assert.Empty(file.Problems);
        var person = Assert.Single(file.People);
        Assert.Equal(
            (2, "N'Diaye", "Fatou", "1996", Sex.F, "450", Code, "RIC_ASILO", "I01", new DateOnly(2026, 12, 31)),
            (person.Row, person.FamilyName, person.GivenName, person.BirthDate.ToString(), person.Sex, person.Citizenships.Single(),
                person.TaxCode, person.PermitType, person.PermitNumber, person.PermitExpiry));
    }

    [Fact]
    public async Task Columns_may_stand_in_any_order_and_further_ones_are_left_out()
    {
        var file = await Read("sep=,\n\n\"Permit Type\",note,SEX,given_name,family_name,birth_date,permit_number,permit_expiry,tax_code,citizenship\n" +
            "motivi familiari,\"a, b\",m,,Madonna,05/1980,,,,ITA|SEN\n,,,,,,,,,\n");
        Assert.Empty(file.Problems);
        var person = Assert.Single(file.People);
        Assert.Equal((4, "FAM", "", "1980-05"), (person.Row, person.PermitType, person.GivenName, person.BirthDate.ToString()));
        Assert.Equal(["100", "450"], person.Citizenships);
    }

    [Fact]
    public async Task Every_error_names_row_column_and_remedy()
    {
        var file = await Read(
            $"""
            {Header}
            ;Fatou;31/02/1996;X;Atlantide;RSSMRA85T10A562A;ABC;a#b;2027
            Diallo2;Awa;2030;;;;;X1;
            Diallo;Awa;1890;F;450;;;;01/01/2027
            Sow;"Awa;1990;F;450;;;;
            Ba;Awa;1990;F;450
            Fall;Awa;1990;F;450;;FAM;;2099-12-31
            """);
        Assert.Equal(
            [
                (2, "birth_date", "date"), (2, "citizenship", "citizenship"), (2, "family_name", "required"), (2, "permit_expiry", "date"),
                (2, "permit_number", "permit-number"), (2, "permit_type", "permit-type"), (2, "sex", "sex"), (2, "tax_code", "check-character"),
                (3, "birth_date", "date-range"), (3, "citizenship", "required"), (3, "family_name", "name-characters"), (3, "permit_type", "required"),
                (3, "sex", "required"),
                (4, "birth_date", "date-range"), (4, "permit_type", "required"),
                (5, "", "quotes"), (6, "", "column-count"),
            ],
            file.Errors.Select(problem => (problem.Row, problem.Column, problem.Code)).Order());
        Assert.All(file.Problems, problem => Assert.True(problem.Text.It.Length > 20 && problem.Text.En.Length > 20));
        Assert.Equal("Fall", Assert.Single(file.People).FamilyName);
    }

    [Fact]
    public async Task A_tax_code_that_differs_is_a_warning_and_the_row_stays_good()
    {
        var file = await Read($"{Header}\nDiop;Fatou;1996;F;450;{Code};;;\n");
        Assert.Single(file.People);
        var problem = Assert.Single(file.Problems);
        Assert.Equal((true, "family_name", "family-name-differs"), (problem.IsWarning, problem.Column, problem.Code));
    }

    [Fact]
    public async Task Repeated_rows_are_found_however_they_are_written()
    {
        var file = await Read(
            $"{Header}\nDià;Awa;1990-05-01;F;450;;FAM;X1;2027-01-01\n" +
            "DIA;awa;01/05/1990;f;Senegal;;Motivi familiari;x1;01/01/2027\n" +
            "Dià;Awa;01/05/1990;F;SEN;;FAM;X2;2028-01-01\n");
        Assert.Equal([("duplicate-row", 3, false), ("same-person", 4, true)], file.Problems.Select(p => (p.Code, p.Row, p.IsWarning)));
        Assert.Equal(2, file.People.Count);
        Assert.Single(file.People.Select(person => person.PersonKey).Distinct());
        Assert.Equal(2, file.People.Select(person => person.Fingerprint).Distinct().Count());
    }

    [Fact]
    public async Task The_same_file_gives_the_same_fingerprints()
    {
        var text = $"{Header}\nDiop;Awa;1990;F;450;;;;\nN'Diaye;Fatou;1996;F;450;{Code};;;\n";
        var (first, second) = (await Read(text), await Read(text));
        Assert.Equal(first.People.Select(person => person.Fingerprint), second.People.Select(person => person.Fingerprint));
        Assert.DoesNotContain(first.People, person => person.Fingerprint.Contains(Code, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("", "empty-file")]
    [InlineData(" \n\n", "empty-file")]
    [InlineData(Header, "no-rows")]
    [InlineData(Header + "\n;;;;;;;;\n\n", "no-rows")]
    [InlineData("family_name;given_name\nDiop;Awa\n", "missing-columns")]
    [InlineData("Diop;Awa;1990;F;450;;;;\n", "missing-columns")]
    [InlineData(Header + ";sex\nDiop;Awa;1990;F;450;;;;;M\n", "duplicate-column")]
    public async Task An_unusable_file_gives_one_problem(string text, string code)
    {
        var file = await Read(text);
        Assert.Empty(file.People);
        var problem = Assert.Single(file.Problems);
        Assert.Equal((0, code, false), (problem.Row, problem.Code, problem.IsWarning));
    }

    [Fact]
    public async Task Missing_columns_are_all_named()
    {
        var text = Assert.Single((await Read("family_name;given_name;birth_date;sex;citizenship;tax_code;permit_type\n")).Problems).Text;
        Assert.Contains("permit_number, permit_expiry", text.It, StringComparison.Ordinal);
        Assert.Contains("permit_number, permit_expiry", text.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_encoding_gives_one_problem_wherever_it_shows()
    {
        var many = string.Concat(Enumerable.Range(0, 3000).Select(number => $"Diop;Awa{Letters(number)};1990;F;450;;;;\n"));
        foreach (var bytes in new[]
        {
            Encoding.Latin1.GetBytes($"{Header}\nPerù;Awa;1990;F;450;;;;\n"),
            Encoding.Latin1.GetBytes($"{Header}\n{many}Perù;Awa;1990;F;450;;;;\n"),
            [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes($"{Header}\nDiop;Awa;1990;F;450;;;;\n")],
        })
        {
            var file = await Read(bytes);
            Assert.Empty(file.People);
            Assert.Equal("encoding", Assert.Single(file.Problems).Code);
        }
    }

    [Fact]
    public async Task A_line_without_end_stops_the_reading()
    {
        var file = await Read($"{Header}\nDiop;Awa;1990;F;450;;;;\n{new string('x', 2_000_000)}");
        Assert.Empty(file.People);
        Assert.Equal("row-too-long", Assert.Single(file.Problems).Code);
    }

    [Fact]
    public async Task A_file_of_more_rows_than_one_report_can_show_is_to_be_split()
    {
        var file = await Read($"{Header}\n{string.Concat(Enumerable.Repeat("x\n", PeopleCsv.MostRows + 1))}");
        Assert.Empty(file.People);
        Assert.Equal("too-many-rows", Assert.Single(file.Problems).Code);
    }

    [Fact]
    public async Task Five_thousand_rows_are_read()
    {
        var text = $"{Header}\n" + string.Concat(Enumerable.Range(0, 5000).Select(number =>
            $"Diop{Letters(number)};Awa;1990;F;Senegal;{Code};FAM;X{number};31/12/2027\n"));
        var file = await Read(text);
        Assert.Equal(5000, file.People.Count);
        Assert.DoesNotContain(file.Problems, problem => !problem.IsWarning);
    }

    private static string Letters(int number) =>
        new([.. new[] { number / 676 % 26, number / 26 % 26, number % 26 }.Select(digit => (char)('a' + digit))]);

    private static Task<PeopleFile> Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private static async Task<PeopleFile> Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return await PeopleCsv.ReadAllAsync(stream, Today, TestContext.Current.CancellationToken);
    }
}
