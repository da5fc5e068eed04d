using ServicesHub.Architecture.Tests.Repository;

namespace ServicesHub.Architecture.Tests.Licences;

public sealed class LicenceTests
{
    [Fact]
    public void Every_package_of_dotnet_has_a_licence_that_fits() => Offenders.None(LicenceRules.Unfit(ResolvedPackages.FromNuGet, ResolvedPackages.Reviewed));

    [Fact]
    public void Every_package_of_npm_has_a_licence_that_fits() => Offenders.None(LicenceRules.Unfit(ResolvedPackages.FromNpm, ResolvedPackages.Reviewed));

    [Fact]
    public void Every_review_is_needed_and_says_why() => Offenders.None(LicenceRules.Idle(ResolvedPackages.FromNuGet.Concat(ResolvedPackages.FromNpm), ResolvedPackages.Reviewed));

    [Fact]
    public void There_are_packages_to_look_at()
    {
        Assert.Contains(ResolvedPackages.FromNuGet, p => p.Id == "Npgsql" && !p.OnlyInTests);
        Assert.Contains(ResolvedPackages.FromNuGet, p => p.Id == "TngTech.ArchUnitNET" && p.OnlyInTests);
        Assert.Contains(ResolvedPackages.FromNpm, p => p.Id == "bootstrap-italia");
    }

    [Theory]
    [InlineData("MIT", true)]
    [InlineData("Apache-2.0", true)]
    [InlineData("BSD-3-Clause", true)]
    [InlineData("PostgreSQL", true)]
    [InlineData("MS-PL OR Apache-2.0", true)]
    [InlineData("(MIT AND BSD-3-Clause)", true)]
    [InlineData("MIT AND GPL-3.0-only", false)]
    [InlineData("GPL-3.0-only", false)]
    [InlineData("AGPL-3.0-only OR SSPL-1.0", false)]
    [InlineData("MPL-2.0", false)]
    public void A_licence_of_the_product_that_does_not_fit_is_found(string expression, bool fits) =>
        Assert.Equal(fits ? 0 : 1, LicenceRules.Unfit([new("Car", "1.0", expression, OnlyInTests: false)], []).Count());

    [Fact]
    public void The_mozilla_licence_fits_in_tests_alone() => Assert.Empty(LicenceRules.Unfit([new("Car", "1.0", "MPL-2.0", OnlyInTests: true)], []));

    [Fact]
    public void A_package_without_expression_is_found_until_it_is_reviewed()
    {
        Package[] packages = [new("Car", "1.0", null, OnlyInTests: false)];

        Assert.Single(LicenceRules.Unfit(packages, []));
        Assert.Empty(LicenceRules.Unfit(packages, [new("Car", "MIT", "LICENSE.txt of the package")]));
        Assert.Single(LicenceRules.Unfit(packages, [new("Car", "GPL-3.0-only", "LICENSE.txt of the package")]));
    }

    [Fact]
    public void A_review_that_nobody_needs_or_explains_is_found()
    {
        Package[] packages = [new("Car", "1.0", null, OnlyInTests: false)];

        Assert.Single(LicenceRules.Idle(packages, [new("Car", "MIT", " ")]));
        Assert.Single(LicenceRules.Idle(packages, [new("Bus", "MIT", "LICENSE.txt of the package")]));
    }
}
