namespace ServicesHub.CaseManagement.Eligibility;

/// <summary>A permit of the person with its procedures.</summary>
internal sealed record PermitFacts(
    string Type,
    DateOnly? IssuedOn,
    DateOnly? ExpiresOn,
    IReadOnlyList<ProcedureFacts> Procedures)
{
    /// <summary>The latest procedure of a kind that was filed by a day.</summary>
    public ProcedureFacts? Latest(ProcedureKind kind, DateOnly day) =>
        Procedures.Where(procedure => procedure.Kind == kind && procedure.FiledOn <= day).MaxBy(procedure => procedure.FiledOn);
}
