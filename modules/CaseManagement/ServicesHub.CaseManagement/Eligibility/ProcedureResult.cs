namespace ServicesHub.CaseManagement.Eligibility;

internal enum ProcedureResult
{
    Pending,
    Granted,
    Refused,
    Withdrawn,
}
