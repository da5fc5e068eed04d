using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.Eligibility;
using ServicesHub.CaseManagement.Permits;

namespace ServicesHub.CaseManagement.Measures;

/// <summary>A measure that outlives the permit of stay, with the days between.</summary>
internal sealed record PermitGap(int Days, DateOnly PermitExpiresOn)
{
    public LocalizedText Text => new(
        $"La misura finisce {Days} giorni dopo la scadenza del permesso ({Words.ShortDate(PermitExpiresOn)}): prenota prima il rinnovo.",
        $"The measure ends {Days} days after the permit expires ({Words.ShortDate(PermitExpiresOn)}): book the renewal first.");

    /// <summary>Null when the permit lasts, has no end, or a renewal is pending on a receipt.</summary>
    public static PermitGap? Of(DateOnly endsOn, IEnumerable<Permit> permits)
    {
        if (CurrentPermit.Of(permits) is not { ExpiresOn: { } expiry } permit || expiry >= endsOn
            || expiry == LegalParameters.AwaitingTitle || PermitTypes.FindLatest(permit.Type) is { IsOpenEnded: true })
            return null;
        var renewed = permit.Procedures.Exists(procedure =>
            procedure is { Kind: ProcedureKind.Renewal or ProcedureKind.Conversion, ReceiptHeld: true, Result: ProcedureResult.Pending or ProcedureResult.Granted });
        return renewed ? null : new PermitGap(endsOn.DayNumber - expiry.DayNumber, expiry);
    }
}
