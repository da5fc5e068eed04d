using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.Lists;
using ServicesHub.Data;

namespace ServicesHub.CaseManagement.Referrals;

/// <summary>Refuses a referral with a reason of the closed list. From the next request on the receiver no longer sees it.</summary>
internal sealed class RefuseReferral(CaseManagementDb db, MoveReferral move, IProvinceCalendar calendar, IWorkItems work) : IUseCase
{
    public async Task ExecuteAsync(Referral referral, string? reason, CancellationToken ct)
    {
        if (!ClosedList.Refusals.Has(reason, calendar.Today))
            throw new RuleViolationException("reason-required", new("Scegli il motivo dall'elenco.", "Choose the reason from the list."), "reason");
        move.Apply(referral, ReferralAction.Refuse);
        referral.RefusalReason = reason;
        work.SettleReferral(referral);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Row-level security would refuse the very row that hides itself from the one who writes it.
        await db.Database.ExecuteSqlRawAsync(RowSecurity.WorkAsHub, ct);
        await db.SaveFreshAsync(ct);
        await transaction.CommitAsync(ct);
    }
}
