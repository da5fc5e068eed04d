using ServicesHub.CaseManagement.Contracts;
using ServicesHub.CaseManagement.Permits;
using ServicesHub.Shell.Forms;
using static ServicesHub.Shell.Text;

namespace ServicesHub.CaseManagement.People;

/// <summary>What a person's forms offer to choose from.</summary>
internal static class PersonOptions
{
    public static IReadOnlyList<Option> Sexes =>
        [new("F", PersonWords.SexOf(Sex.F)), new("M", PersonWords.SexOf(Sex.M))];

    public static IReadOnlyList<Option> Countries =>
        [.. Citizenships.All.Select(c => new Option(c.Istat, T(c.Name))).OrderBy(o => o.Text, StringComparer.CurrentCulture)];

    public static IReadOnlyList<Option> PermitsOn(DateOnly day) =>
        [.. PermitTypes.On(day).Select(type => new Option(type.Code, T(type.Label))).OrderBy(o => o.Text, StringComparer.CurrentCulture)];
}
