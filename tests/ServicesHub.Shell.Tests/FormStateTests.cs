using ServicesHub.Abstractions;
using ServicesHub.Shell.Forms;

namespace ServicesHub.Shell.Tests;

public sealed class FormStateTests
{
    private readonly FormState form = new();

    [Theory]
    [InlineData("31/12/2026")]
    [InlineData("31-12-2026")]
    [InlineData("31.12.2026")]
    [InlineData("31122026")]
    [InlineData("2026-12-31")]
    [InlineData(" 31/12/2026 ")]
    public void A_day_is_understood_as_people_type_it(string typed)
    {
        Assert.Equal(new DateOnly(2026, 12, 31), form.Date("Day", typed));
        Assert.True(form.IsValid);
    }

    [Theory]
    [InlineData("31/02/2026")]
    [InlineData("12/31/2026")]
    [InlineData("31/12/26")]
    [InlineData("ieri")]
    [InlineData("01/01/0001")]
    public void A_day_that_does_not_exist_is_an_error(string typed)
    {
        Assert.Null(form.Date("Day", typed));
        Assert.Single(form.For("day"));
    }

    [Fact]
    public void An_empty_field_is_an_error_only_where_it_is_required()
    {
        Assert.Null(form.Date("A", " ", required: false));
        Assert.Null(form.Number("B", null, required: false));
        Assert.True(form.IsValid);
        Assert.Null(form.Date("A", " "));
        Assert.Equal("", form.Required("B", null));
        Assert.Equal(2, form.Errors.Count);
    }

    [Theory]
    [InlineData("1.234,5", 1234.5)]
    [InlineData("1234.5", 1234.5)]
    [InlineData("1,234.5", 1234.5)]
    [InlineData("12,5", 12.5)]
    [InlineData("€ 117.000,00", 117000)]
    [InlineData("12.000", 12000)]
    public void An_amount_is_understood_as_people_type_it(string typed, decimal expected)
    {
        Assert.Equal(expected, form.Amount("Amount", typed));
        Assert.True(form.IsValid);
    }

    [Theory]
    [InlineData("41", "Scrivi un numero da 0 a 40.")]
    [InlineData("-1", "Scrivi un numero da 0 a 40.")]
    [InlineData("12,5", "Scrivi un numero intero, senza virgola.")]
    [InlineData("dodici", "Scrivi un numero, per esempio 12 o 12,5.")]
    [InlineData("999999999999999999999999999999999", "Scrivi un numero, per esempio 12 o 12,5.")]
    public void A_number_that_cannot_be_says_what_to_write(string typed, string expected)
    {
        Assert.Null(form.Number("Hours", typed, 0, 40));
        Assert.Equal(expected, Assert.Single(form.For("Hours")).It);
    }

    [Fact]
    public void A_choice_is_taken_by_its_value_or_its_text()
    {
        Option[] options = [new("1", "CPI Ascoli Piceno")];
        Assert.Equal("1", form.Choice("Institution", "1", options));
        Assert.Equal("1", form.Choice("Institution", "cpi ascoli piceno ", options));
        Assert.True(form.IsValid);
        Assert.Null(form.Choice("Institution", "CPI", options));
        Assert.False(form.IsValid);
    }

    [Theory]
    [InlineData("9:30")]
    [InlineData("9.30")]
    [InlineData("0930")]
    public void A_time_is_understood_as_people_type_it(string typed) =>
        Assert.Equal(new TimeOnly(9, 30), form.Time("At", typed));

    [Fact]
    public void The_hour_alone_is_a_time() => Assert.Equal(new TimeOnly(9, 0), form.Time("At", "9"));

    [Theory]
    [InlineData("25:00")]
    [InlineData("930:1")]
    [InlineData("presto")]
    public void A_time_that_does_not_exist_is_an_error(string typed)
    {
        Assert.Null(form.Time("At", typed));
        Assert.Single(form.For("at"));
    }

    [Fact]
    public async Task What_a_use_case_refuses_is_noted_at_the_forms_own_field()
    {
        Assert.False(await form.Try(() => throw new RuleViolationException("late", new("Tardi.", "Late."), "at"), new Dictionary<string, string> { ["at"] = "Time" }));

        Assert.Equal("Late.", Assert.Single(form.For("time")).En);
        Assert.Empty(form.For("at"));
    }

    [Fact]
    public async Task A_use_case_does_not_run_while_something_is_wrong()
    {
        var ran = false;
        form.Add("A", "Errore.", "Error.");

        Assert.False(await form.Try(() => Task.FromResult(ran = true)));
        Assert.False(ran);
    }
}
