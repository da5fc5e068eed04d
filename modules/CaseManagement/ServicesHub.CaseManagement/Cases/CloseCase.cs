using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.Contracts;
using ServicesHub.CaseManagement.Lists;
using ServicesHub.CaseManagement.Referrals;

namespace ServicesHub.CaseManagement.Cases;

/// <summary>
/// Closes a case with its outcome and gives the outcome back to the institution that referred the person. An institution
/// that saw the person through a referral keeps its closed case, and no longer sees the person from the next request on.
/// </summary>
internal sealed class CloseCase(
    CaseManagementDb db, IProvinceCalendar calendar, MoveReferral move, IEvents events, IWorkItems work, IAudit audit, TimeProvider clock)
    : IUseCase
{
    public async Task ExecuteAsync(Case record, string? outcome, CancellationToken ct)
    {
        if (!record.IsOpen)
            throw new RuleViolationException("case-closed", new(
                "La presa in carico è già chiusa: per seguire di nuovo la persona aprine un'altra.",
                "The case is closed already: to follow the person again open another."));
        if (!ClosedList.CaseOutcomes.Has(outcome, calendar.Today))
            throw new RuleViolationException("outcome-required", new("Scegli l'esito dall'elenco.", "Choose the outcome from the list."), "outcome");
        (record.ClosedOn, record.Outcome, record.OutcomeId) = (calendar.Today, outcome, Guid.CreateVersion7());
        events.Publish(new CaseClosed(
            Guid.CreateVersion7(), clock.GetUtcNow(), record.Id, record.PersonId, record.InstitutionId, record.OpenedOn, calendar.Today,
            record.OutcomeId.Value, outcome!, record.Sex, record.Citizenship, record.PermitFamily, record.Version + 1));
        work.SettleCase(record);
        var referrals = db.Referrals.Where(r => (r.Id == record.ReferralId || r.CaseId == record.Id)
            && (r.State == ReferralState.Accepted || r.State == ReferralState.InProgress));
        foreach (var referral in await referrals.ToListAsync(ct))
        {
            referral.Outcome = outcome;
            move.Apply(referral, ReferralAction.Complete);
        }
        var links = db.Access.Where(a => a.PersonId == record.PersonId && a.InstitutionId == record.InstitutionId
            && a.OwnerId != record.InstitutionId && a.Until == null);
        foreach (var link in await links.ToListAsync(ct))
            link.Until = calendar.Today;
        audit.Note("case-management.case-closed", record.Id, outcome, record.PersonId);
        await db.SaveFreshAsync(ct);
    }
}
