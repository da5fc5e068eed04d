using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.Lists;

namespace ServicesHub.CaseManagement.Permits;

internal sealed record PermitView(
    Guid Id, string Type, LocalizedText Label, string? Number, DateOnly? IssuedOn, DateOnly? ExpiresOn, IReadOnlyList<ProcedureInput> Procedures)
{
    public static PermitView Of(Permit permit) => new(
        permit.Id, permit.Type, LabelOf(permit.Type), permit.Number, permit.IssuedOn, permit.ExpiresOn,
        [.. permit.Procedures.Select(procedure => new ProcedureInput
        {
            Kind = procedure.Kind.Code(),
            FiledOn = procedure.FiledOn,
            ReceiptHeld = procedure.ReceiptHeld,
            Result = procedure.Result.Code(),
            ConcludedOn = procedure.ConcludedOn,
            Appeal = procedure.Appeal.Code(),
            ToType = procedure.ToType,
            ContractOfStaySigned = procedure.ContractOfStaySigned,
            DelayByApplicant = procedure.DelayByApplicant,
        })]);

    public static LocalizedText LabelOf(string type) => PermitTypes.FindLatest(type)?.Label ?? new LocalizedText(type, type);
}
