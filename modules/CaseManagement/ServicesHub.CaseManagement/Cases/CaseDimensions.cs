using ServicesHub.CaseManagement.People;
using ServicesHub.CaseManagement.Permits;

namespace ServicesHub.CaseManagement.Cases;

/// <summary>Under what a person taken in charge is counted.</summary>
internal sealed record CaseDimensions(string Sex, string Citizenship, string PermitFamily)
{
    /// <summary>ISTAT: citizenship being determined.</summary>
    private const string NotDetermined = "997";

    public static CaseDimensions Of(Person person) =>
        new(person.Sex.ToString(), person.Citizenships.FirstOrDefault(NotDetermined), CurrentPermit.Family(person.Permits));

    public static CaseDimensions Of(Case record) => new(record.Sex, record.Citizenship, record.PermitFamily);

    public void ApplyTo(Case record) => (record.Sex, record.Citizenship, record.PermitFamily) = (Sex, Citizenship, PermitFamily);
}
