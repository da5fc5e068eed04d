using ServicesHub.Architecture.Tests.Repository;

namespace ServicesHub.Architecture.Tests.Files;

public sealed class LengthTests
{
    [Fact]
    public void No_file_is_too_long() => Offenders.None(LengthRules.TooLong(RepositoryFiles.Product));

    [Fact]
    public void The_median_file_of_each_module_is_short() => Offenders.None(LengthRules.HighMedians(RepositoryFiles.Product));

    [Fact]
    public void The_limits_are_printed_with_what_the_files_reach()
    {
        var figures = LengthRules.Figures(RepositoryFiles.Product).ToList();

        figures.ForEach(figure => TestContext.Current.TestOutputHelper!.WriteLine(figure));
        Assert.Contains(figures, f => f.StartsWith("CaseManagement: ", StringComparison.Ordinal));
        Assert.All(figures, f => Assert.Contains("at most", f, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("modules/Fleet/ServicesHub.Fleet/Cars/Car.cs", 200, 201)]
    [InlineData("modules/Fleet/ServicesHub.Fleet/Cars/CarPage.razor", 300, 301)]
    [InlineData("src/ServicesHub.Runtime/Web/Door.cs", 300, 301)]
    public void A_long_file_is_found(string path, int fits, int exceeds)
    {
        Assert.Empty(LengthRules.TooLong([Of(path, fits)]));
        Assert.Equal([$"{path} has {exceeds} lines, at most {fits}"], LengthRules.TooLong([Of(path, exceeds)]));
    }

    [Fact]
    public void A_module_of_long_files_is_found()
    {
        const string cars = "modules/Fleet/ServicesHub.Fleet/Cars/";
        SourceFile[] files = [Of(cars + "A.cs", 10), Of(cars + "B.cs", 41), Of(cars + "C.cs", 90), Of("modules/Other/ServicesHub.Other/A.cs", 40)];

        Assert.Equal(["The median file of module Fleet has 41 lines, at most 40"], LengthRules.HighMedians(files));
    }

    [Fact]
    public void Migrations_may_be_long() => Assert.Empty(LengthRules.TooLong([Of("modules/Fleet/ServicesHub.Fleet/Migrations/First.cs", 900)]));

    private static SourceFile Of(string path, int lines) => new(path, string.Concat(Enumerable.Repeat("x\n", lines)));
}
