using ServicesHub.Abstractions;

namespace ServicesHub.CaseManagement.Contracts;

/// <summary>A citizenship with the codes that Italian administrations use for it.</summary>
/// <param name="Istat">Three digits of ISTAT: <c>450</c>; 997, 998 and 999 are not states.</param>
/// <param name="Belfiore">The code of Agenzia delle Entrate in tax codes: <c>Z343</c>; null for Italy and 997 to 999.</param>
/// <param name="Iso3">ISO 3166 alpha-3, <c>KOS</c> for Kosovo; null for 997 to 999.</param>
/// <param name="Name">The name in both languages.</param>
/// <param name="AlsoCalled">Other names under which files carry it, among them the spelling of ISTAT.</param>
/// <param name="Source">Where codes and name were taken from.</param>
/// <param name="CheckedOn">The day on which they were last compared with the source.</param>
public sealed record Citizenship(
    string Istat,
    string? Belfiore,
    string? Iso3,
    LocalizedText Name,
    IReadOnlyList<string> AlsoCalled,
    string Source,
    DateOnly CheckedOn)
{
    /// <summary>The ISTAT code of stateless persons.</summary>
    public const string Stateless = "999";

    /// <summary>The group on a day: the United Kingdom is of the Union until 31 December 2020, a third country after.</summary>
    public CountryGroup GroupOn(DateOnly day) => CountryGroups.Of(Istat, day);

    /// <summary>Whether the citizen may live and work in Italy without a permit of stay on that day.</summary>
    public bool HasFreeMovementOn(DateOnly day) =>
        GroupOn(day) is CountryGroup.Italy or CountryGroup.EuropeanUnion or CountryGroup.EeaOrSwitzerland;
}
