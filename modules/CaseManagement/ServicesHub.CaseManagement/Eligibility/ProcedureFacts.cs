namespace ServicesHub.CaseManagement.Eligibility;

/// <summary>A procedure of the authority that concerns a permit.</summary>
internal sealed record ProcedureFacts(ProcedureKind Kind, DateOnly FiledOn, bool ReceiptHeld)
{
    public ProcedureResult Result { get; init; }

    /// <summary>The day of the result; a result without a day counts as known since ever.</summary>
    public DateOnly? ConcludedOn { get; init; }

    public AppealState Appeal { get; init; }

    /// <summary>For conversions the type asked for.</summary>
    public string? ToType { get; init; }

    /// <summary>For first issues whether the contract of stay (contratto di soggiorno) was signed; null when not known.</summary>
    public bool? ContractOfStaySigned { get; init; }

    /// <summary>For asylum whether the delay is the applicant's own.</summary>
    public bool DelayByApplicant { get; init; }

    /// <summary>The result as it stood on a day.</summary>
    public ProcedureResult ResultOn(DateOnly day) => ConcludedOn > day ? ProcedureResult.Pending : Result;
}
