using ServicesHub.CaseManagement.Permits;

namespace ServicesHub.CaseManagement.People;

/// <summary>A person as an operator writes her; dates may be partial.</summary>
internal sealed record PersonInput
{
    public string? FamilyName { get; init; }

    public string? GivenName { get; init; }

    /// <summary><c>1996</c>, <c>1996-05</c>, <c>1996-05-31</c> or as written in Italy.</summary>
    public string? BirthDate { get; init; }

    /// <summary><c>F</c> or <c>M</c>.</summary>
    public string? Sex { get; init; }

    public string? BirthPlace { get; init; }

    /// <summary>ISTAT codes, ISO codes or names.</summary>
    public IReadOnlyList<string>? Citizenships { get; init; }

    public string? TaxCode { get; init; }

    public string? Language { get; init; }

    public string? Phone { get; init; }

    public bool? SchoolingFulfilled { get; init; }

    /// <summary>A first permit, when registering.</summary>
    public PermitInput? Permit { get; init; }

    /// <summary>Says that the possible duplicates are other people.</summary>
    public bool ConfirmNotDuplicate { get; init; }
}
