namespace ServicesHub.CaseManagement.Eligibility;

/// <summary>What was asked of the authority.</summary>
internal enum ProcedureKind
{
    FirstIssue,
    Renewal,
    Conversion,
    Asylum,
}
