using CsCheck;
using ServicesHub.CaseManagement.Contracts;
using ServicesHub.CaseManagement.TaxCodes;

namespace ServicesHub.CaseManagement.Tests.TaxCodes;

public sealed class TaxCodeCheckTests
{
    [Theory]
    [InlineData("RSSMRA85T10A562S", "A562", "M", 85, 12, 10)]
    [InlineData("RSSMRA80A01H501U", "H501", "M", 80, 1, 1)]
    [InlineData("MRTMTT25D09F205Z", "F205", "M", 25, 4, 9)]
    [InlineData(" rssmra 85t10 a562s ", "A562", "M", 85, 12, 10)]
    public void A_right_code_is_decoded(string input, string place, string sex, int year, int month, int day)
    {
        var result = TaxCodeCheck.Run(input);
        Assert.True(result.IsValid);
        Assert.Equal(TaxCodeKind.Personal, result.Kind);
        var code = result.Decoded!;
        Assert.Equal((place, sex, year, month, day), (code.BirthPlace, code.Sex.ToString(), code.YearOfCentury, code.Month, code.Day));
        Assert.False(code.IsOmocodia);
    }

    [Fact]
    public void The_sentence_names_the_letter_that_should_stand_last()
    {
        var finding = Assert.Single(TaxCodeCheck.Run("RSSMRA85T10A562A").Findings);
        Assert.Equal("check-character", finding.Code);
        Assert.Equal(
            "Il codice fiscale non supera il controllo: l'ultima lettera dovrebbe essere S. Controlla il documento o lascia vuoto il campo.",
            finding.Text.It);
        Assert.Contains("should be S", finding.Text.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RSSMRA85T10A562", "length")]
    [InlineData("RSSMRA85T10A562SS", "length")]
    [InlineData("1234567890", "length")]
    [InlineData("1234567890A", "length")]
    [InlineData("R5SMRA85T10A562S", "characters")]
    [InlineData("RSSMRA85F10A562S", "characters")]
    [InlineData("RSSMRA8OT10A562S", "characters")]
    [InlineData("RSSMRA85T10A5625", "characters")]
    [InlineData("RSSMRÀ85T10A562S", "characters")]
    [InlineData("12345678904", "check-digit")]
    [InlineData("00000000000", "check-digit")]
    public void A_wrong_form_is_an_error_with_a_remedy(string input, string code)
    {
        var result = TaxCodeCheck.Run(input);
        Assert.False(result.IsValid);
        var finding = Assert.Single(result.Findings);
        Assert.Equal((code, FindingSeverity.Error), (finding.Code, finding.Severity));
        Assert.Contains("Controlla il documento", finding.Text.It, StringComparison.Ordinal);
        Assert.Contains("Check the document", finding.Text.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(31, true)]
    [InlineData(32, false)]
    [InlineData(40, false)]
    [InlineData(41, true)]
    [InlineData(71, true)]
    [InlineData(72, false)]
    public void The_day_is_that_of_a_man_or_of_a_woman(int day, bool valid)
    {
        var code = $"RSSMRA85T{day:00}Z999";
        Assert.Equal(valid, TaxCodeCheck.Run(code + TaxCodeCharacters.CheckCharacter(code)).IsValid);
    }

    [Fact]
    public void Nothing_given_is_nothing_found()
    {
        var result = TaxCodeCheck.Run("  ");
        Assert.Equal((TaxCodeKind.None, false, 0), (result.Kind, result.IsValid, result.Findings.Count));
    }

    [Theory]
    [InlineData("12345678903")]
    [InlineData("123 4567 8903")]
    public void Eleven_digits_are_a_temporary_code_of_a_person(string input)
    {
        var result = TaxCodeCheck.Run(input);
        Assert.Equal((TaxCodeKind.Temporary, true), (result.Kind, result.IsValid));
    }

    [Fact]
    public void The_century_is_left_open()
    {
        var code = TaxCodeCheck.Run("MRTMTT25D09F205Z").Decoded!;
        Assert.Equal([new DateOnly(2025, 4, 9), new DateOnly(1925, 4, 9)], code.BirthDates(new DateOnly(2026, 11, 24)));
        Assert.Equal([new DateOnly(1925, 4, 9)], code.BirthDates(new DateOnly(2025, 4, 8)));
    }

    [Fact]
    public void Every_variant_of_a_shared_code_decodes_to_the_same() =>
        Gen.Select(TaxCodeVectors.Codes, Gen.Int[1, 127]).Sample((code, places) =>
        {
            var variant = TaxCodeCheck.Run(TaxCodeVectors.WithOmocodia(code, places));
            return variant.IsValid && variant.Decoded! == TaxCodeCheck.Run(code).Decoded! with { IsOmocodia = true };
        });

    [Fact]
    public void Any_single_changed_character_is_noticed() =>
        Gen.Select(TaxCodeVectors.Codes, Gen.Int[0, 127], Gen.Int[0, 15], Gen.Char["ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"])
            .Sample((code, places, place, character) =>
            {
                var right = TaxCodeVectors.WithOmocodia(code, places);
                var changed = right.ToCharArray();
                changed[place] = character;
                return right[place] == character || !TaxCodeCheck.Run(new string(changed)).IsValid;
            });

    [Fact]
    public void Any_single_changed_digit_of_a_temporary_code_is_noticed() =>
        Gen.Select(Gen.Int[0, 9_999_999], Gen.Int[0, 10], Gen.Int[0, 9]).Sample((serial, place, digit) =>
        {
            var right = FictionalTaxCodes.Temporary(serial);
            var changed = right.ToCharArray();
            changed[place] = (char)('0' + digit);
            return TaxCodeCheck.Run(right).IsValid && (new string(changed) == right || !TaxCodeCheck.Run(new string(changed)).IsValid);
        });

    [Fact]
    public void The_code_of_an_invented_person_says_what_was_invented()
    {
        Assert.Equal("NDYFTA96A41Z999Q"[..15], FictionalTaxCodes.For("N'Diaye", "Fatou", new DateOnly(1996, 1, 1), Sex.F)[..15]);
        Assert.Equal("FOXXXX", FictionalTaxCodes.For("Fo", "", new DateOnly(1996, 1, 1), Sex.F)[..6]);
        Assert.Equal("RSSGNN", FictionalTaxCodes.For("Rossi", "Giannina", new DateOnly(1996, 1, 1), Sex.F)[..6]);
        Assert.Equal("RSSGFR", FictionalTaxCodes.For("Rossi", "Gianfranco", new DateOnly(1996, 1, 1), Sex.M)[..6]);
    }
}
