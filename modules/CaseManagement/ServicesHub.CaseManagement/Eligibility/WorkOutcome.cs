namespace ServicesHub.CaseManagement.Eligibility;

/// <summary>Whether a person may work.</summary>
internal enum WorkOutcome
{
    Allowed,

    /// <summary>Within the limits that the answer names.</summary>
    AllowedWithLimit,

    /// <summary>From the day that the answer names.</summary>
    NotYet,

    NotAllowed,

    /// <summary>The rules do not decide: a person does and records why.</summary>
    Unknown,
}
