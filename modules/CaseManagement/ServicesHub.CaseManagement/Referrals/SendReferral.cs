using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.People;

namespace ServicesHub.CaseManagement.Referrals;

/// <summary>Sends a referral: freezes what it discloses and starts its terms.</summary>
internal sealed class SendReferral(
    CaseManagementDb db, MoveReferral move, IProvinceCalendar calendar, IWorkItems work, TimeProvider clock) : IUseCase
{
    public async Task ExecuteAsync(Referral referral, Person person, DateOnly? noticeOn, CancellationToken ct)
    {
        referral.NoticeOn ??= noticeOn;
        Stage(referral, person);
        await db.SaveFreshAsync(ct);
    }

    public void Stage(Referral referral, Person person)
    {
        var today = calendar.Today;
        if (referral.NoticeOn is null)
            throw new RuleViolationException("notice-required", new(
                "Scrivi il giorno in cui la persona ha ricevuto l'informativa: senza non si può inviare.",
                "Type the day on which the person received the privacy notice: without it nothing can be sent."), "noticeOn");
        move.Apply(referral, ReferralAction.Send);
        referral.Snapshot = Disclosure.Freeze(person, Purposes.Find(referral.Purpose, today)!, today);
        referral.SentAt = clock.GetUtcNow();
        referral.NoteDue = calendar.AddWorkingDays(today, Terms.TakeNote(today));
        referral.AnswerDue = calendar.AddWorkingDays(today, Terms.Answer(today));
        work.Put(ReferralWork.Answer(referral, Terms.Answer(today)));
    }
}
