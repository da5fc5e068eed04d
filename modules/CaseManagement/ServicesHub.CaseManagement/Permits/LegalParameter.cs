namespace ServicesHub.CaseManagement.Permits;

/// <summary>An amount of a rule with the days on which it holds.</summary>
internal sealed record LegalParameter(
    string Code,
    string Value,
    string Unit,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    string Source,
    string Verified);
