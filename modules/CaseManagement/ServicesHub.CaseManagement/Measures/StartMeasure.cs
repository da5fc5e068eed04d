using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.Referrals;

namespace ServicesHub.CaseManagement.Measures;

/// <summary>Starts a measure; the referral that led to its case is then in progress.</summary>
internal sealed class StartMeasure(CaseManagementDb db, IProvinceCalendar calendar, MoveReferral move, IAudit audit) : IUseCase
{
    public async Task ExecuteAsync(Measure measure, DateOnly? on, CancellationToken ct)
    {
        var day = on ?? calendar.Today;
        if (measure.State != MeasureState.Proposed)
            throw new RuleViolationException("measure-not-proposed", new(
                "Si avvia solo una misura proposta: questa è già avviata o chiusa.",
                "Only a proposed measure can be started: this one has started or ended."));
        if (day > calendar.Today || day > measure.EndsOn)
            throw new RuleViolationException("date-range", new(
                "L'inizio non può essere nel futuro né dopo la fine prevista: controlla la data.",
                "The start can lie neither in the future nor after the planned end: check the date."), "startsOn");
        (measure.State, measure.StartsOn) = (MeasureState.Started, day);
        var referrals = db.Referrals.Where(r => r.CaseId == measure.CaseId && r.State == ReferralState.Accepted);
        foreach (var referral in await referrals.ToListAsync(ct))
            move.Apply(referral, ReferralAction.Start);
        audit.Note("case-management.measure-started", measure.Id, subjectId: measure.PersonId);
        await db.SaveFreshAsync(ct);
    }
}
