using System.Globalization;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using ServicesHub.Shell.Lists;

namespace ServicesHub.Shell.Tests;

public sealed class ListTests : BunitContext
{
    public ListTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("it-IT");

    [Fact]
    public void A_heading_sorts_and_sorts_the_other_way_when_it_is_in_force()
    {
        At("people?scope=mine&sort=name&after=abc");
        var list = List(["b"], next: null);
        var headings = list.FindAll("thead th");

        Assert.Equal("ascending", headings[0].GetAttribute("aria-sort"));
        Assert.Equal("/people?scope=mine&sort=-name", headings[0].QuerySelector("a")!.GetAttribute("href"));
        Assert.Null(headings[1].GetAttribute("aria-sort"));
        Assert.Equal("/people?scope=mine&sort=length", headings[1].QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void The_next_page_keeps_filter_and_sorting()
    {
        At("people?scope=mine&sort=-name");
        var list = List(["b"], next: "cursor/+");

        Assert.Equal("/people?scope=mine&sort=-name&after=cursor%2F%2B", list.Find("a[rel=next]").GetAttribute("href"));
    }

    [Fact]
    public void Every_cell_carries_its_heading_for_narrow_screens()
    {
        var list = List(["b", "cc"], next: null);

        Assert.Equal(["Nome", "Lunghezza", "Nome", "Lunghezza"], list.FindAll("tbody [data-label]").Select(cell => cell.GetAttribute("data-label")));
        Assert.Equal(["b", "cc"], list.FindAll("tbody th[scope=row]").Select(cell => cell.TextContent));
        Assert.Equal("Persone", list.Find("caption").TextContent);
    }

    [Fact]
    public void An_empty_list_says_so_and_shows_no_table()
    {
        var list = List([], next: null);

        Assert.Empty(list.FindAll("table"));
        Assert.Contains("Nessun risultato", list.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "1 risultato")]
    [InlineData(22428, "22.428 risultati")]
    public void The_count_is_written_as_Italian_writes_numbers(int total, string expected) =>
        Assert.Equal(expected, List(["b"], next: null, total).Find(".hub-count").TextContent);

    [Theory]
    [InlineData(Tone.Neutral)]
    [InlineData(Tone.Info)]
    [InlineData(Tone.Success)]
    [InlineData(Tone.Warning)]
    [InlineData(Tone.Danger)]
    public void A_chip_is_never_colour_alone(Tone tone)
    {
        var chip = Render<StateChip>(parameters => parameters.Add(c => c.Tone, tone).Add(c => c.Text, "In carico"));

        Assert.Equal("In carico", chip.Find(".hub-chip").TextContent.Trim());
        Assert.Contains("#it-", chip.Find("use").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public void No_two_tones_share_an_icon() =>
        Assert.Equal(Enum.GetValues<Tone>().Length, Enum.GetValues<Tone>()
            .Select(tone => Render<StateChip>(parameters => parameters.Add(c => c.Tone, tone).Add(c => c.Text, "x")).Find("use").GetAttribute("href"))
            .Distinct().Count());

    [Fact]
    public void Work_is_grouped_by_when_it_is_due_and_oldest_first()
    {
        var today = new DateOnly(2026, 11, 24);
        DueItem[] items =
        [
            new("c", "", "/c", today.AddDays(7)), new("b", "", "/b", today), new("a2", "", "/a2", today.AddDays(-1)),
            new("a1", "", "/a1", today.AddDays(-9)), new("d", "", "/d"), new("e", "", "/e", today.AddDays(-9), WaitingForOthers: true),
        ];
        var list = Render<DueList>(parameters => parameters.Add(l => l.Items, items).Add(l => l.Today, today));

        Assert.Equal(["due-overdue", "due-today", "due-week", "due-later", "due-others"], list.FindAll("h2").Select(heading => heading.Id));
        Assert.Equal(["a1", "a2", "b", "c", "d", "e"], list.FindAll("li a").Select(link => link.TextContent));
        Assert.Contains("15/11/2026, da 9 giorni", list.Markup, StringComparison.Ordinal);
    }

    private void At(string address) => Services.GetRequiredService<NavigationManager>().NavigateTo(address);

    private IRenderedComponent<DataList<string>> List(IReadOnlyList<string> items, string? next, int? total = null) =>
        Render<DataList<string>>(parameters => parameters
            .Add(list => list.Items, items).Add(list => list.Caption, "Persone").Add(list => list.Next, next).Add(list => list.Total, total)
            .Add(list => list.Columns, builder =>
            {
                builder.OpenComponent<Column<string>>(0);
                builder.AddComponentParameter(1, "Title", "Nome");
                builder.AddComponentParameter(2, "Sort", "name");
                builder.AddComponentParameter(3, "Header", true);
                builder.AddComponentParameter(4, "ChildContent", (RenderFragment<string>)(item => cell => cell.AddContent(0, item)));
                builder.CloseComponent();
                builder.OpenComponent<Column<string>>(5);
                builder.AddComponentParameter(6, "Title", "Lunghezza");
                builder.AddComponentParameter(7, "Sort", "length");
                builder.AddComponentParameter(8, "ChildContent", (RenderFragment<string>)(item => cell => cell.AddContent(0, item.Length)));
                builder.CloseComponent();
            }));
}
