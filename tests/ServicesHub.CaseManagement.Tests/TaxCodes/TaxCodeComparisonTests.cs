using ServicesHub.CaseManagement.Contracts;
using ServicesHub.CaseManagement.TaxCodes;

namespace ServicesHub.CaseManagement.Tests.TaxCodes;

public sealed class TaxCodeComparisonTests
{
    private static readonly string Code = FictionalTaxCodes.For("N'Diaye", "Fatou", new DateOnly(1996, 1, 1), Sex.F);

    private static readonly TaxCodePerson Person = new("Ndiaye", "Fatou", new PartialDate(1996, 1, 1), Sex.F, "Z999");

    [Fact]
    public void A_code_that_matches_the_record_gives_no_warning() => Assert.Empty(TaxCodeCheck.Run(Code, Person).Findings);

    [Fact]
    public void Unknown_parts_are_not_compared()
    {
        Assert.Empty(TaxCodeCheck.Run(Code, new TaxCodePerson(BirthDate: new PartialDate(1996))).Findings);
        Assert.Empty(TaxCodeCheck.Run(Code, new TaxCodePerson(BirthDate: new PartialDate(1996, 1))).Findings);
        Assert.Empty(TaxCodeCheck.Run(Code, new TaxCodePerson("", "")).Findings);
        Assert.Empty(TaxCodeCheck.Run(Code, new TaxCodePerson("ندياي", "فاتو")).Findings);
    }

    [Fact]
    public void Each_difference_is_a_warning_at_its_field_and_the_code_stays_valid()
    {
        var result = TaxCodeCheck.Run(Code, new TaxCodePerson("Diop", "Awa", new PartialDate(1997), Sex.M, "Z343"));
        Assert.True(result.IsValid);
        Assert.Equal(
            ["family-name-differs", "given-name-differs", "birth-date-differs", "sex-differs", "birth-place-differs"],
            result.Warnings.Select(finding => finding.Code));
        Assert.Equal(["familyName", "givenName", "birthDate", "sex", "birthPlace"], result.Warnings.Select(finding => finding.Field));
    }

    [Theory]
    [InlineData(1997, null, null, true)]
    [InlineData(1896, null, null, false)]
    [InlineData(1996, 2, null, true)]
    [InlineData(1996, 1, 2, true)]
    [InlineData(1996, 1, 1, false)]
    public void Known_parts_of_the_birth_date_are_compared(int year, int? month, int? day, bool warns) =>
        Assert.Equal(warns, TaxCodeCheck.Run(Code, new TaxCodePerson(BirthDate: new PartialDate(year, month, day))).Findings.Count == 1);

    [Fact]
    public void Swapped_names_are_one_warning() =>
        Assert.Equal(["names-swapped"], TaxCodeCheck.Run(Code, new TaxCodePerson("Fatou", "Ndiaye")).Findings.Select(f => f.Code));

    [Theory]
    [InlineData("Müller", "MULLER")]
    [InlineData("Müller", "MUELLER")]
    [InlineData("Çelik", "CELIK")]
    [InlineData("Łukasz", "LUKASZ")]
    [InlineData("Đorđević", "DORDEVIC")]
    [InlineData("D'Amico-Russo", "DAMICORUSSO")]
    public void Names_are_compared_as_offices_transcribe_them(string name, string transcription) =>
        Assert.Contains(transcription, NameLetters.Transcriptions(name));

    [Theory]
    [InlineData("Z135", "Z138", false)]
    [InlineData("Z118", "Z160", false)]
    [InlineData("Z138", "Z135", false)]
    [InlineData("Z135", "Z343", true)]
    [InlineData("Z343", "z343", false)]
    public void A_state_that_ended_may_stand_for_its_successors(string inCode, string onRecord, bool warns)
    {
        var start = "NDYFTA96A41" + inCode;
        var result = TaxCodeCheck.Run(start + TaxCodeCharacters.CheckCharacter(start), new TaxCodePerson(BirthPlace: onRecord));
        Assert.Equal(warns, result.Findings.Any(finding => finding.Code == "birth-place-differs"));
    }

    [Fact]
    public void A_day_that_no_year_has_is_pointed_out()
    {
        const string start = "NDYFTA96B70Z999";
        var result = TaxCodeCheck.Run(start + TaxCodeCharacters.CheckCharacter(start));
        Assert.Equal(["birth-date-impossible"], result.Findings.Select(finding => finding.Code));
    }
}
