using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.Eligibility;
using ServicesHub.CaseManagement.Measures;
using ServicesHub.CaseManagement.Permits;
using ServicesHub.CaseManagement.Referrals;

namespace ServicesHub.CaseManagement.Cases;

/// <summary>Raises what became due in open cases: no measure yet, a permit about to expire, a measure past its end.</summary>
internal sealed class RemindManagers(CaseManagementDb db, IProvinceCalendar calendar, IWorkItems work) : IScheduledJob, IUseCase
{
    public string Name => "case-management.remind-managers";

    public LocalizedText Title => new("Promemoria ai responsabili dei percorsi", "Reminders to those who follow pathways");

    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken ct)
    {
        var open = await db.Cases.AsNoTracking().Include(c => c.Measures).Where(c => c.ClosedOn == null).ToListAsync(ct);
        var ids = open.Select(c => c.PersonId).ToHashSet();
        var permits = (await db.Permits.AsNoTracking().Where(p => ids.Contains(p.PersonId)).ToListAsync(ct)).ToLookup(p => p.PersonId);
        foreach (var record in open)
            Raise(record, permits[record.PersonId]);
        await db.SaveChangesAsync(ct);
    }

    public void Raise(Case record, IEnumerable<Permit> permits)
    {
        var today = calendar.Today;
        var days = CaseWork.MeasureTerm(today);
        if (record.Measures.Count == 0 && record.OpenedOn.AddDays(days) < today)
            work.Put(CaseWork.FirstMeasure(record, days));
        var reminder = Terms.PermitReminder(today);
        if (Expiring(permits) is { } expiry && expiry >= today && expiry <= today.AddDays(reminder))
            work.Put(CaseWork.PermitExpiring(record, expiry, reminder));
        else
            work.Settle(CaseWork.PermitKey(record.Id));
        foreach (var measure in record.Measures.Where(m => m.State == MeasureState.Started && m.EndsOn < today))
            work.Put(CaseWork.MeasureOutcome(record, measure));
    }

    private static DateOnly? Expiring(IEnumerable<Permit> permits) =>
        CurrentPermit.Of(permits) is { ExpiresOn: { } expiry } permit
        && !permit.Procedures.Exists(p => p is { Kind: ProcedureKind.Renewal, ReceiptHeld: true })
            ? expiry
            : null;
}
