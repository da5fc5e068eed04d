using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.People;

namespace ServicesHub.CaseManagement.Referrals;

/// <summary>Questions and answers about a referral: the receiver notes it, asks; the sender answers, or takes it back.</summary>
internal sealed class AskSender(CaseManagementDb db, MoveReferral move, IProvinceCalendar calendar, IWorkItems work) : IUseCase
{
    public async Task SeeAsync(Referral referral, CancellationToken ct)
    {
        move.Apply(referral, ReferralAction.See);
        await db.SaveFreshAsync(ct);
    }

    public async Task AskAsync(Referral referral, string? question, CancellationToken ct)
    {
        var text = Required(question, "question");
        move.Apply(referral, ReferralAction.RequestInfo);
        (referral.Question, referral.Answer) = (text, null);
        work.Put(ReferralWork.Info(referral));
        work.Put(ReferralWork.Answer(referral, Terms.Answer(calendar.Today), waiting: true));
        await db.SaveFreshAsync(ct);
    }

    public async Task AnswerAsync(Referral referral, string? answer, CancellationToken ct)
    {
        var text = Required(answer, "answer");
        move.Apply(referral, ReferralAction.AnswerInfo);
        referral.Answer = text;
        work.Settle(ReferralWork.InfoKey(referral.Id));
        work.Put(ReferralWork.Answer(referral, Terms.Answer(calendar.Today)));
        await db.SaveFreshAsync(ct);
    }

    public async Task RevokeAsync(Referral referral, CancellationToken ct)
    {
        move.Apply(referral, ReferralAction.Revoke);
        work.SettleReferral(referral);
        await db.SaveFreshAsync(ct);
    }

    private static string Required(string? text, string field)
    {
        var typed = RegisterPerson.Text(text);
        return typed is { Length: <= 2000 } ? typed : throw new RuleViolationException("text-required", new(
            "Scrivi il testo, al massimo 2.000 caratteri.", "Type the text, at most 2,000 characters."), field);
    }
}
