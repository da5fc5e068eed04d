using ServicesHub.Shell.Forms;

namespace ServicesHub.CaseManagement.Permits;

internal sealed class PermitForm
{
    public string? PermitType { get; set; }

    public string? PermitNumber { get; set; }

    public string? PermitIssued { get; set; }

    public string? PermitExpiry { get; set; }

    public string? Procedure { get; set; }

    public string? FiledOn { get; set; }

    public string? Receipt { get; set; }

    public string? Result { get; set; }

    public string? ConcludedOn { get; set; }

    public PermitInput ToInput(FormState state) => new()
    {
        Type = PermitType,
        Number = PermitNumber,
        IssuedOn = state.Date(nameof(PermitIssued), PermitIssued, required: false),
        ExpiresOn = state.Date(nameof(PermitExpiry), PermitExpiry, required: false),
        Procedures = string.IsNullOrWhiteSpace(Procedure) ? [] :
        [
            new ProcedureInput
            {
                Kind = Procedure,
                FiledOn = state.Date(nameof(FiledOn), FiledOn),
                ReceiptHeld = Receipt == "true",
                Result = Result,
                ConcludedOn = state.Date(nameof(ConcludedOn), ConcludedOn, required: false),
            },
        ],
    };
}
