using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;

namespace ServicesHub.CaseManagement.Referrals;

/// <summary>Lets referrals lapse that nobody answered long after their term.</summary>
internal sealed class LapseReferrals(CaseManagementDb db, MoveReferral move, IProvinceCalendar calendar, IWorkItems work) : IScheduledJob
{
    public string Name => "case-management.lapse-referrals";

    public LocalizedText Title => new("Scadenza delle segnalazioni", "Lapse of referrals");

    public TimeSpan Every => TimeSpan.FromMinutes(15);

    public async Task RunAsync(CancellationToken ct)
    {
        var today = calendar.Today;
        var overdue = await db.Referrals
            .Where(r => (r.State == ReferralState.Sent || r.State == ReferralState.Seen || r.State == ReferralState.InfoRequested) && r.AnswerDue < today)
            .ToListAsync(ct);
        foreach (var referral in overdue.Where(r => calendar.AddWorkingDays(r.AnswerDue!.Value, Terms.Lapse(today)) < today))
        {
            move.Apply(referral, ReferralAction.Lapse);
            work.SettleReferral(referral);
        }
        await db.SaveChangesAsync(ct);
    }
}
