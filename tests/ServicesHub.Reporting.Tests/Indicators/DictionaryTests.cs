using ServicesHub.Governance.Contracts;
using ServicesHub.Reporting.Confidentiality;
using ServicesHub.Reporting.Indicators;
using ServicesHub.Reporting.Tests.Desks;

namespace ServicesHub.Reporting.Tests.Indicators;

public sealed class DictionaryTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Fact]
    public void The_dictionary_agrees_with_the_catalogue_of_governance()
    {
        var catalogue = File.ReadAllLines(Repository.Path("modules", "Governance", "ServicesHub.Governance", "Indicators", "indicator-definitions.csv"))
            .Skip(1).Select(line => line.Split(',')).ToDictionary(row => row[0]);
        foreach (var indicator in IndicatorDictionary.On(Today))
        {
            var row = catalogue[indicator.Code];
            Assert.Equal((row[1], row[2], row[3], row[4]), (indicator.Title.It, indicator.Title.En, indicator.Unit.It, indicator.Unit.En));
            Assert.Equal((row[5], row[6], row[7]), (indicator.Direction.ToString(), indicator.Counts.ToString(), indicator.Source));
        }
        Assert.Equal(["P01", "P06", "P08"], IndicatorDictionary.On(Today).Select(i => i.Code));
        Assert.Equal(["P01", "P06", "P08"], catalogue.Values.Where(row => row[7].Length > 0).Select(row => row[0]));
    }

    [Fact]
    public void Every_indicator_is_counted_over_dimensions_of_its_source_and_speaks_both_languages()
    {
        foreach (var indicator in IndicatorDictionary.On(Today))
        {
            var source = FactSources.Get(indicator.Source);
            var dimensions = source.Dimensions.Select(d => d.Code).ToList();
            Assert.Equal(source.Counts, indicator.Counts);
            Assert.Subset(dimensions.ToHashSet(), indicator.Disaggregations.ToHashSet());
            Assert.All(source.Dimensions, d => Assert.NotEqual(d.Title.It, d.Title.En));
            Assert.NotEqual(indicator.Definition.It, indicator.Definition.En);
            Assert.NotEqual(indicator.DefinitionSource.It, indicator.DefinitionSource.En);
            if (indicator.Slice is { } slice)
                Assert.NotNull(Dimensions.TitleOf(Dimensions.Get(slice.Dimension), slice.Category));
        }
    }

    [Fact]
    public void In_work_at_exit_are_the_outcomes_that_the_closed_list_marks_as_work()
    {
        var list = File.ReadAllLines(Repository.Path("modules", "CaseManagement", "ServicesHub.CaseManagement", "Lists", "closed-lists.csv"))
            .Where(line => line.StartsWith("case-outcome,", StringComparison.Ordinal))
            .Select(line => CsvText.Open("list,code,label_it,label_en,valid_from,valid_to,extra,source,checked_on\n" + line)!.Rows().Single()).ToList();
        Assert.NotEmpty(list);
        Assert.All(list, row => Assert.Equal(row["extra"] == "work" ? "in-work" : "other-exit", Dimensions.CategoryOf(Dimensions.Get("at-work"), row["code"])));
    }

    [Fact]
    public void The_threshold_is_that_of_the_day_and_of_the_most_sensitive_dimension()
    {
        Assert.Equal(5, Thresholds.Of(["sex", "citizenship"], Today));
        Assert.Equal(5, Thresholds.Of(["permit-family"], Today));
        Assert.Equal(3, Thresholds.Of(["institution", "kind"], Today));
        Assert.Equal(3, Thresholds.Of(["sex"], new DateOnly(2019, 1, 14)));
        Assert.Equal(0, Thresholds.Of(["sex"], new DateOnly(2019, 1, 13)));
    }

    [Fact]
    public void Categories_below_the_threshold_stand_together_and_are_never_fewer_than_it()
    {
        Assert.Equal(["235", "201", "others"], Named(("235", 9), ("201", 6), ("436", 4), ("450", 3)));
        Assert.Equal(["235", "others"], Named(("235", 9), ("201", 6), ("450", 3)));
        Assert.Equal(["F", "M"], Named(("F", 9), ("M", 6)));
        Assert.Equal(["others"], Named(("F", 9), ("M", 1)));
        Assert.Equal(1, NamedCategories.Place(["235", "others"], "235"));
        Assert.Equal(2, NamedCategories.Place(["235", "others"], "999"));

        static IReadOnlyList<string> Named(params (string Code, int Count)[] counts) =>
            NamedCategories.Of(counts.SelectMany(c => Enumerable.Repeat(c.Code, c.Count)), 5);
    }

    [Fact]
    public void Counting_takes_each_source_as_the_dictionary_says() =>
        Assert.All(FactSources.All, source => Assert.Equal(IndicatorCount.DistinctSubjects, source.Counts));
}
