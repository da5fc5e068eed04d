using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.Lists;

namespace ServicesHub.CaseManagement.Referrals;

/// <summary>A referral as one of its parties sees it. The receiver is given the person's identity once it has accepted.</summary>
internal sealed record ReferralView(
    Guid Id, string Number, string State, Guid FromInstitutionId, Guid ToInstitutionId, Guid? PersonId, string Purpose, string LegalBasis,
    string Service, DateOnly? NoticeOn, string Urgency, string? Message, DisclosedPerson? Disclosed, DateTimeOffset? SentAt, DateOnly? NoteDue,
    DateOnly? AnswerDue, string? Question, string? Answer, string? RefusalReason, string? Outcome, Guid? CaseId,
    IReadOnlyList<ReferralView.StepView> Steps, long Version)
{
    public static ReferralView Of(Referral referral, ICurrentUser user)
    {
        var receives = user.Active?.InstitutionId == referral.ToInstitutionId;
        return new ReferralView(
            referral.Id, referral.Number, referral.State.Code(), referral.FromInstitutionId, referral.ToInstitutionId,
            receives && referral.CaseId is null ? null : referral.PersonId, referral.Purpose, referral.LegalBasis, referral.Service, referral.NoticeOn,
            referral.Urgency.Code(), referral.Message, referral.Snapshot is null ? null : Disclosure.Read(referral.Snapshot), referral.SentAt,
            referral.NoteDue, referral.AnswerDue, referral.Question, referral.Answer, referral.RefusalReason, referral.Outcome,
            receives ? referral.CaseId : null,
            [.. referral.Steps.OrderBy(s => s.At).ThenBy(s => s.Id).Select(s => new StepView(s.State.Code(), s.At, s.InstitutionId))], referral.Version);
    }

    internal sealed record StepView(string State, DateTimeOffset At, Guid InstitutionId);
}
