using ServicesHub.Abstractions;

namespace ServicesHub.CaseManagement.Referrals;

/// <summary>Makes one transition of a referral for the institution of the caller and keeps it in the history.</summary>
internal sealed class MoveReferral(CaseManagementDb db, ICurrentUser user, IAudit audit, TimeProvider clock) : IUseCase
{
    /// <exception cref="RuleViolationException">There is no such transition, or it belongs to the other party.</exception>
    public void Apply(Referral referral, ReferralAction action)
    {
        var party = user.IsSystem ? Party.Hub
            : user.Active?.InstitutionId == referral.FromInstitutionId ? Party.Sender : Party.Receiver;
        referral.State = ReferralTransitions.Next(referral.State, action, party);
        db.ReferralSteps.Add(new ReferralStep
        {
            ReferralId = referral.Id,
            State = referral.State,
            At = clock.GetUtcNow(),
            InstitutionId = party == Party.Receiver ? referral.ToInstitutionId : referral.FromInstitutionId,
            UserId = user.UserId,
        });
        audit.Note($"case-management.referral-{Lists.Codes.Code(referral.State)}", referral.Id, subjectId: referral.PersonId);
    }
}
