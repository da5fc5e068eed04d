using ServicesHub.CaseManagement.Eligibility;

namespace ServicesHub.CaseManagement.Permits;

/// <summary>A procedure of the authority about a permit: we follow it, we do not decide it.</summary>
internal sealed class PermitProcedure
{
    public ProcedureKind Kind { get; set; }

    public DateOnly FiledOn { get; set; }

    public bool ReceiptHeld { get; set; }

    public ProcedureResult Result { get; set; }

    public DateOnly? ConcludedOn { get; set; }

    public AppealState Appeal { get; set; }

    public string? ToType { get; set; }

    public bool? ContractOfStaySigned { get; set; }

    public bool DelayByApplicant { get; set; }

    public ProcedureFacts Facts => new(Kind, FiledOn, ReceiptHeld)
    {
        Result = Result,
        ConcludedOn = ConcludedOn,
        Appeal = Appeal,
        ToType = ToType,
        ContractOfStaySigned = ContractOfStaySigned,
        DelayByApplicant = DelayByApplicant,
    };
}
