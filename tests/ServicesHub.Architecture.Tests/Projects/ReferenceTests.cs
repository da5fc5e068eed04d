using ServicesHub.Architecture.Tests.Repository;

namespace ServicesHub.Architecture.Tests.Projects;

public sealed class ReferenceTests
{
    private const string Fleet = "modules/Fleet/ServicesHub.Fleet/ServicesHub.Fleet.csproj";
    private const string FleetContracts = "modules/Fleet/ServicesHub.Fleet.Contracts/ServicesHub.Fleet.Contracts.csproj";
    private const string Roads = "modules/Roads/ServicesHub.Roads/ServicesHub.Roads.csproj";

    [Fact]
    public void Every_project_of_the_product_is_under_these_rules() => Offenders.None(RestoredProjects.Missing);

    [Fact]
    public void Projects_reference_only_what_they_may_see() => Offenders.None(ReferenceRules.Trespasses(RestoredProjects.All));

    [Fact]
    public void Contracts_know_no_database() => Offenders.None(ReferenceRules.DatabasesInContracts(RestoredProjects.All));

    [Fact]
    public void No_project_references_itself_through_others() => Offenders.None(ReferenceRules.Circles(RestoredProjects.All));

    [Theory]
    [InlineData("src/ServicesHub.Runtime/ServicesHub.Runtime.csproj")]
    [InlineData("src/ServicesHub.Platform/ServicesHub.Platform.csproj")]
    [InlineData(Roads)]
    public void A_module_that_sees_too_much_is_found(string reference) => Assert.Single(ReferenceRules.Trespasses([Of(Fleet, reference)]));

    [Theory]
    [InlineData("src/ServicesHub.Abstractions/ServicesHub.Abstractions.csproj")]
    [InlineData("src/ServicesHub.Data/ServicesHub.Data.csproj")]
    [InlineData("src/ServicesHub.Shell/ServicesHub.Shell.csproj")]
    [InlineData(FleetContracts)]
    public void What_a_module_may_see_is_not_found(string reference) => Assert.Empty(ReferenceRules.Trespasses([Of(Roads, reference)]));

    [Theory]
    [InlineData("src/ServicesHub.Data/ServicesHub.Data.csproj")]
    [InlineData("src/ServicesHub.Shell/ServicesHub.Shell.csproj")]
    [InlineData(Fleet)]
    public void Contracts_that_see_too_much_are_found(string reference) => Assert.Single(ReferenceRules.Trespasses([Of(FleetContracts, reference)]));

    [Theory]
    [InlineData("src/ServicesHub.Abstractions/ServicesHub.Abstractions.csproj", "src/ServicesHub.Data/ServicesHub.Data.csproj")]
    [InlineData("src/ServicesHub.Runtime/ServicesHub.Runtime.csproj", Fleet)]
    [InlineData("src/ServicesHub.Host/ServicesHub.Host.csproj", "tests/ServicesHub.Testing/ServicesHub.Testing.csproj")]
    public void A_platform_that_sees_too_much_is_found(string project, string reference) => Assert.Single(ReferenceRules.Trespasses([Of(project, reference)]));

    [Theory]
    [InlineData("Npgsql.EntityFrameworkCore.PostgreSQL")]
    [InlineData("Microsoft.EntityFrameworkCore")]
    [InlineData("Npgsql")]
    public void A_database_in_contracts_is_found(string package) =>
        Assert.Single(ReferenceRules.DatabasesInContracts([new HubProject(FleetContracts, [], [package])]));

    [Fact]
    public void A_circle_is_found() => Assert.Equal(
        ["ServicesHub.Fleet -> ServicesHub.Fleet.Contracts -> ServicesHub.Roads -> ServicesHub.Fleet"],
        ReferenceRules.Circles([Of(Fleet, FleetContracts), Of(FleetContracts, Roads), Of(Roads, Fleet)]).Select(c => StartAt("ServicesHub.Fleet", c)));

    private static HubProject Of(string path, params string[] references) => new(path, references, []);

    private static string StartAt(string name, string circle)
    {
        var ring = circle.Split(" -> ")[..^1];
        var start = Array.IndexOf(ring, name);
        return string.Join(" -> ", ring[start..].Concat(ring[..start]).Append(name));
    }
}
