using ServicesHub.Architecture.Tests.Repository;

namespace ServicesHub.Architecture.Tests.Files;

public sealed class TextTests
{
    [Fact]
    public void No_file_leaves_work_unfinished() => Offenders.None(TextRules.UnfinishedWork(RepositoryFiles.All));

    [Fact]
    public void No_file_has_regions() => Offenders.None(TextRules.Regions(RepositoryFiles.All));

    [Fact]
    public void No_file_names_a_package_registry() => Offenders.None(TextRules.RegistryHosts(RepositoryFiles.All));

    [Fact]
    public void No_file_names_a_path_of_one_machine() => Offenders.None(TextRules.MachinePaths(RepositoryFiles.All));

    [Fact]
    public void The_product_reads_no_wall_clock_and_blocks_no_thread() => Offenders.None(TextRules.ForbiddenCalls(RepositoryFiles.Product));

    [Theory]
    [InlineData("// TO", "DO later")]
    [InlineData("<!-- FIX", "ME -->")]
    public void Unfinished_work_is_found(string start, string end)
    {
        Assert.Equal([$"src/A.cs:2 is not finished: {(start + end).Split(' ')[1]}"], TextRules.UnfinishedWork([new("src/A.cs", $"x\n{start}{end}")]));
        Assert.Empty(TextRules.UnfinishedWork([new("src/A.cs", "var todo = metodo;")]));
    }

    [Fact]
    public void A_region_is_found() => Assert.Single(TextRules.Regions([new("src/A.cs", "  #" + "region Things")]));

    [Theory]
    [InlineData("https://registry.npm", "js.org/left-pad")]
    [InlineData("https://api.nu", "get.org/v3/index.json")]
    [InlineData("https://acme.jf", "rog.io/packages")]
    public void A_package_registry_is_found(string start, string end) =>
        Assert.Single(TextRules.RegistryHosts([new("package-lock.json", start + end)]));

    [Theory]
    [InlineData("\"/ro", "ot/.dotnet\"")]
    [InlineData("/ho", "me/anna/hub")]
    [InlineData("file:///wo", "rk/main")]
    [InlineData(@"C:\Us", @"ers\anna")]
    public void A_machine_path_is_found(string start, string end) => Assert.Single(TextRules.MachinePaths([new("README.md", start + end)]));

    [Fact]
    public void A_web_address_is_no_machine_path() => Assert.Empty(TextRules.MachinePaths([new("A.razor", "href=\"/case-management/wo" + "rk/1\"")]));

    [Theory]
    [InlineData("DateTime.Now")]
    [InlineData("DateTime.UtcNow")]
    [InlineData("DateTimeOffset.UtcNow")]
    [InlineData("DateTime.Today")]
    [InlineData("Thread.Sleep(5)")]
    [InlineData("async void Go()")]
    public void A_forbidden_call_is_found(string code) => Assert.Single(TextRules.ForbiddenCalls([new("src/A.cs", code)]));
}
