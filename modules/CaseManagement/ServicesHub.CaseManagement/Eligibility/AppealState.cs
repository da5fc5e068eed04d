namespace ServicesHub.CaseManagement.Eligibility;

/// <summary>Whether a refusal is under appeal and whether the appeal suspends it.</summary>
internal enum AppealState
{
    None,

    /// <summary>Filed; whether it suspends is not known.</summary>
    EffectUnknown,

    Suspensive,
    NotSuspensive,
}
