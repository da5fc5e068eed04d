using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.Cases;
using ServicesHub.CaseManagement.People;

namespace ServicesHub.CaseManagement.Referrals;

/// <summary>Accepts a referral: from now on the receiver sees the person, and a case opens unless one is open.</summary>
internal sealed class AcceptReferral(
    CaseManagementDb db, MoveReferral move, FindPerson people, OpenCase cases, IProvinceCalendar calendar, IWorkItems work) : IUseCase
{
    public async Task<Case> ExecuteAsync(Referral referral, DateOnly? appointment, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        move.Apply(referral, ReferralAction.Accept);
        work.SettleReferral(referral);
        if (!await db.Access.AnyAsync(a => a.PersonId == referral.PersonId && a.InstitutionId == referral.ToInstitutionId && a.Until == null, ct))
            db.Access.Add(new PersonAccess
            {
                PersonId = referral.PersonId,
                OwnerId = referral.PersonOwnerId,
                InstitutionId = referral.ToInstitutionId,
                Since = calendar.Today,
                Reason = AccessReason.ReferralAccepted,
            });
        await db.SaveFreshAsync(ct);
        var person = (await people.ExecuteAsync(referral.PersonId, ct))!;
        var opened = await cases.OpenOfAsync(person, ct) ?? await cases.StageAsync(person, referral.Id, appointment, ct);
        referral.CaseId = opened.Id;
        await db.SaveFreshAsync(ct);
        await transaction.CommitAsync(ct);
        return opened;
    }
}
