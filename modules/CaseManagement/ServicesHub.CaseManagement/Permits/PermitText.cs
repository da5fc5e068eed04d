using ServicesHub.CaseManagement.Eligibility;
using ServicesHub.CaseManagement.Lists;
using ServicesHub.Shell.Forms;
using static ServicesHub.Shell.Text;

namespace ServicesHub.CaseManagement.Permits;

/// <summary>Permits as pages write them.</summary>
internal static class PermitText
{
    public static IReadOnlyList<Option> Kinds => [.. Enum.GetValues<ProcedureKind>().Select(kind => new Option(kind.Code(), Kind(kind)))];

    public static IReadOnlyList<Option> Results => [.. Enum.GetValues<ProcedureResult>().Select(result => new Option(result.Code(), Result(result)))];

    public static string Procedures(Permit permit) => permit.Procedures.Count == 0
        ? T("nessuno", "none")
        : string.Join("; ", permit.Procedures.OrderByDescending(p => p.FiledOn).Select(p =>
            $"{Kind(p.Kind)} {Day(p.FiledOn)}, {Result(p.Result)}{(p.ReceiptHeld ? T(", con ricevuta", ", receipt held") : "")}"));

    private static string Kind(ProcedureKind kind) => kind switch
    {
        ProcedureKind.FirstIssue => T("Primo rilascio", "First issue"),
        ProcedureKind.Renewal => T("Rinnovo", "Renewal"),
        ProcedureKind.Conversion => T("Conversione", "Conversion"),
        _ => T("Domanda di asilo", "Asylum application"),
    };

    private static string Result(ProcedureResult result) => result switch
    {
        ProcedureResult.Granted => T("accolta", "granted"),
        ProcedureResult.Refused => T("respinta", "refused"),
        ProcedureResult.Withdrawn => T("ritirata", "withdrawn"),
        _ => T("in corso", "pending"),
    };
}
