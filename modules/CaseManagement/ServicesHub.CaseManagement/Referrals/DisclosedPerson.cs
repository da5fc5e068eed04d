using System.Text.Json.Serialization;

namespace ServicesHub.CaseManagement.Referrals;

/// <summary>What a referral discloses of a person: the categories of its purpose, nothing else.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record DisclosedPerson
{
    public string? FamilyName { get; init; }

    public string? GivenName { get; init; }

    /// <summary>Also partial: <c>1996</c>.</summary>
    public string? BirthDate { get; init; }

    public string? Sex { get; init; }

    public string? TaxCode { get; init; }

    /// <summary>ISTAT codes.</summary>
    public IReadOnlyList<string>? Citizenships { get; init; }

    public string? Phone { get; init; }

    public string? Language { get; init; }

    public string? PermitType { get; init; }

    public DateOnly? PermitExpiresOn { get; init; }

    /// <summary>Whether she may work, on the day of sending: <c>allowed</c>.</summary>
    public string? MayWork { get; init; }

    public string? MayWorkRule { get; init; }
}
