using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.Lists;

namespace ServicesHub.CaseManagement.Referrals;

/// <summary>Gives the outcome back to the sender.</summary>
internal sealed class CompleteReferral(CaseManagementDb db, MoveReferral move, IProvinceCalendar calendar, IWorkItems work) : IUseCase
{
    public async Task ExecuteAsync(Referral referral, string? outcome, CancellationToken ct)
    {
        if (!ClosedList.CaseOutcomes.Has(outcome, calendar.Today))
            throw new RuleViolationException("outcome-required", new("Scegli l'esito dall'elenco.", "Choose the outcome from the list."), "outcome");
        move.Apply(referral, ReferralAction.Complete);
        referral.Outcome = outcome;
        work.SettleReferral(referral);
        await db.SaveFreshAsync(ct);
    }
}
