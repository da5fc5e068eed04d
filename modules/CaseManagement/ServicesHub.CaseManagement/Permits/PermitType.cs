using ServicesHub.Abstractions;

namespace ServicesHub.CaseManagement.Permits;

/// <summary>A type of permit of stay (permesso di soggiorno) as it was regulated from one day to another.</summary>
internal sealed record PermitType
{
    /// <summary>Our stable code: <c>LAV_STAG</c>. No official list of codes exists.</summary>
    public required string Code { get; init; }

    public required LocalizedText Label { get; init; }

    /// <summary>LAVORO, STUDIO, PROTEZIONE, CASI_SPECIALI, CURE, FAMIGLIA, LUNGO, MINORI, BREVE, ALTRO.</summary>
    public required string Family { get; init; }

    public required WorkAccess Access { get; init; }

    public required WorkScope Scope { get; init; }

    public int? MaxHoursWeek { get; init; }

    public int? MaxHoursYear { get; init; }

    /// <summary>Days from the application to the first day of work.</summary>
    public int? WaitDays { get; init; }

    /// <summary>Years of age; null where the type allows no work at all.</summary>
    public int? MinAge { get; init; }

    /// <summary>Whether work hangs on the schooling duty for everyone with this permit.</summary>
    public bool NeedsSchooling { get; init; }

    /// <summary>The birthday on which the permit ends, whatever the card says.</summary>
    public int? EndsAtAge { get; init; }

    public bool IsOpenEnded { get; init; }

    /// <summary>Whether work may begin while the first issue is pending, on the contract of stay and the receipt.</summary>
    public bool WorksOnContractOfStay { get; init; }

    public int? FirstMonths { get; init; }

    public int? RenewalMonths { get; init; }

    public required RenewalKind Renewal { get; init; }

    /// <summary>Codes of the types into which it may be converted.</summary>
    public required IReadOnlyList<string> ConvertibleTo { get; init; }

    public LocalizedText? Note { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    /// <summary>The norm.</summary>
    public required string Source { get; init; }

    /// <summary>V read, P secondary source, M wording not read, U uncertain.</summary>
    public required string Verified { get; init; }

    public bool HoldsOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);
}
