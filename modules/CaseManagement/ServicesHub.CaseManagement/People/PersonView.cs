using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.TaxCodes;

namespace ServicesHub.CaseManagement.People;

/// <summary>A person as the API shows her to an institution that may see her.</summary>
internal sealed record PersonView(
    Guid Id, string FamilyName, string GivenName, string BirthDate, string Sex, string? BirthPlace, IReadOnlyList<string> Citizenships,
    string? TaxCode, IReadOnlyList<PersonView.IdentifierView> Identifiers, string? Language, string? Phone, bool? SchoolingFulfilled, long Version,
    IReadOnlyList<PersonView.WarningView> Warnings)
{
    public static PersonView Of(Person person) => new(
        person.Id, person.FamilyName, person.GivenName, person.BirthDate.ToString(), person.Sex.ToString(), person.BirthPlace, person.Citizenships,
        person.TaxCode,
        [.. person.Identifiers.OrderBy(i => i.From).ThenBy(i => i.Id).Select(i => new IdentifierView(Lists.Codes.Code(i.Kind), i.Value, i.From, i.To))],
        person.Language, person.Phone, person.SchoolingFulfilled, person.Version, [.. WarningsOf(person)]);

    /// <summary>Where the tax code and the record differ.</summary>
    public static IEnumerable<WarningView> WarningsOf(Person person) =>
        TaxCodeCheck.Run(person.TaxCode, new TaxCodePerson(person.FamilyName, person.GivenName, person.BirthDate, person.Sex))
            .Warnings.Select(warning => new WarningView(warning.Field, warning.Code, warning.Text));

    internal sealed record IdentifierView(string Kind, string Value, DateOnly From, DateOnly? To);

    internal sealed record WarningView(string Field, string Code, LocalizedText Text);
}
