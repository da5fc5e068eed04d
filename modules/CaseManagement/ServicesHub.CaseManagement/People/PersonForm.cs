using ServicesHub.CaseManagement.Permits;
using ServicesHub.Shell.Forms;

namespace ServicesHub.CaseManagement.People;

/// <summary>A person as typed, whatever it means.</summary>
internal sealed class PersonForm
{
    public string? FamilyName { get; set; }

    public string? GivenName { get; set; }

    public string? BirthDate { get; set; }

    public string? Sex { get; set; }

    public string? BirthPlace { get; set; }

    public string? Citizenships { get; set; }

    public string? SecondCitizenship { get; set; }

    public string? TaxCode { get; set; }

    public string? Language { get; set; }

    public string? Phone { get; set; }

    public string? PermitType { get; set; }

    public string? PermitNumber { get; set; }

    public string? PermitExpiry { get; set; }

    public string? NotDuplicate { get; set; }

    /// <summary>The version that was read, when correcting.</summary>
    public string? Version { get; set; }

    public PersonInput ToInput(FormState state, bool? schooling = null) => new()
    {
        FamilyName = FamilyName,
        GivenName = GivenName,
        BirthDate = BirthDate,
        Sex = Sex,
        BirthPlace = BirthPlace,
        Citizenships = [Citizenships ?? "", SecondCitizenship ?? ""],
        TaxCode = TaxCode,
        Language = Language,
        Phone = Phone,
        SchoolingFulfilled = schooling,
        Permit = HasPermit
            ? new PermitInput { Type = PermitType, Number = PermitNumber, ExpiresOn = state.Date(nameof(PermitExpiry), PermitExpiry, required: false) }
            : null,
        ConfirmNotDuplicate = NotDuplicate == "true",
    };

    public static PersonForm Of(Person person) => new()
    {
        FamilyName = person.FamilyName,
        GivenName = person.GivenName,
        BirthDate = person.BirthDate.ToShortText(),
        Sex = person.Sex.ToString(),
        BirthPlace = person.BirthPlace,
        Citizenships = person.Citizenships.FirstOrDefault(),
        SecondCitizenship = person.Citizenships.Skip(1).FirstOrDefault(),
        TaxCode = person.TaxCode,
        Language = person.Language,
        Phone = person.Phone,
        Version = person.Version.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    /// <summary>What was typed into a field of the shared parts.</summary>
    public string? Typed(string field) => field switch
    {
        nameof(FamilyName) => FamilyName,
        nameof(GivenName) => GivenName,
        nameof(BirthDate) => BirthDate,
        nameof(Sex) => Sex,
        nameof(BirthPlace) => BirthPlace,
        nameof(Citizenships) => Citizenships,
        nameof(TaxCode) => TaxCode,
        nameof(Language) => Language,
        nameof(Phone) => Phone,
        _ => null,
    };

    private bool HasPermit => new[] { PermitType, PermitNumber, PermitExpiry }.Any(typed => !string.IsNullOrWhiteSpace(typed));
}
