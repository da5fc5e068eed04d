using ServicesHub.Architecture.Tests.Repository;

namespace ServicesHub.Architecture.Tests.Files;

public sealed class NameTests
{
    private const string Cars = "modules/Fleet/ServicesHub.Fleet/Cars/";

    [Fact]
    public void Every_name_says_what_it_is() => Offenders.None(NameRules.EmptyNames(RepositoryFiles.All));

    [Fact]
    public void Folders_are_business_nouns() => Offenders.None(NameRules.FoldersWithoutMatter(RepositoryFiles.All));

    [Fact]
    public void A_file_holds_one_public_type() => Offenders.None(NameRules.SharedFiles(RepositoryFiles.Product));

    [Fact]
    public void A_file_is_named_after_its_type() => Offenders.None(NameRules.FilesWithOtherNames(RepositoryFiles.Product));

    [Theory]
    [InlineData("Manager")]
    [InlineData("Helper")]
    [InlineData("Helpers")]
    [InlineData("Base")]
    [InlineData("Impl")]
    [InlineData("Util")]
    [InlineData("Utils")]
    public void An_empty_name_is_found_in_code_and_in_pages(string suffix)
    {
        Assert.Single(NameRules.EmptyNames([new(Cars + "Car.cs", $"internal sealed class Car{suffix};")]));
        Assert.Single(NameRules.EmptyNames([new(Cars + $"Car{suffix}.razor", "")]));
    }

    [Fact]
    public void A_word_that_only_ends_alike_is_no_empty_name() =>
        Assert.Empty(NameRules.EmptyNames([new(Cars + "CarDatabase.cs", "internal sealed class CarDatabase;")]));

    [Theory]
    [InlineData("Services")]
    [InlineData("Helpers")]
    [InlineData("Common")]
    [InlineData("Utils")]
    [InlineData("Managers")]
    [InlineData("Application")]
    [InlineData("Domain")]
    [InlineData("Infrastructure")]
    public void A_folder_without_matter_is_found(string folder) =>
        Assert.Equal([$"src/X/{folder}/Car.cs: '{folder}' is no business noun"], NameRules.FoldersWithoutMatter([new($"src/X/{folder}/Car.cs", "")]));

    [Fact]
    public void Two_public_types_in_a_file_are_found()
    {
        Assert.Single(NameRules.SharedFiles([new(Cars + "Car.cs", "public sealed record Car;\npublic enum Colour { }\n")]));
        Assert.Empty(NameRules.SharedFiles([new(Cars + "Car.cs", "public sealed record Car;\ninternal enum Colour { }\n")]));
    }

    [Fact]
    public void A_file_with_another_name_is_found()
    {
        Assert.Single(NameRules.FilesWithOtherNames([new(Cars + "Cars.cs", "public sealed record Car;")]));
        Assert.Single(NameRules.FilesWithOtherNames([new(Cars + "Cars.cs", "internal sealed record Car;")]));
        Assert.Empty(NameRules.FilesWithOtherNames([new(Cars + "CarWords.cs", "public static partial class Car;")]));
    }
}
