using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.Cases;
using ServicesHub.CaseManagement.People;
using ServicesHub.CaseManagement.Referrals;

namespace ServicesHub.CaseManagement.Demonstration;

/// <summary>Makes referrals: those that led to a case, and those that stand in every other state today.</summary>
internal sealed class ReferralMaker(SeedContext context, IProvinceCalendar calendar, Dice dice)
{
    private static readonly (ReferralState State, int DaysAgo)[] Standing =
    [
        (ReferralState.Draft, 1), (ReferralState.Draft, 3), (ReferralState.Sent, 0), (ReferralState.Sent, 1), (ReferralState.Sent, 2),
        (ReferralState.Sent, 10), (ReferralState.Sent, 14), (ReferralState.Seen, 2), (ReferralState.Seen, 4), (ReferralState.Seen, 6),
        (ReferralState.Seen, 11), (ReferralState.Seen, 7), (ReferralState.InfoRequested, 3), (ReferralState.InfoRequested, 9),
        (ReferralState.Refused, 20), (ReferralState.Refused, 45), (ReferralState.Refused, 80), (ReferralState.Revoked, 15),
        (ReferralState.Revoked, 60), (ReferralState.Lapsed, 70), (ReferralState.Lapsed, 120),
    ];

    private static readonly string[] Reasons = ["other-territory", "not-competent", "already-followed", "no-capacity"];

    /// <summary>The referral behind a case, when another institution than the case's own registered the person.</summary>
    public Referral? Behind(Case record, Person person)
    {
        if (person.InstitutionId == record.InstitutionId)
            return null;
        var sent = record.OpenedOn.AddDays(-dice.Between(1, 5));
        var referral = Sent(person, person.InstitutionId, record.InstitutionId, "job-placement", sent);
        (referral.CaseId, record.ReferralId) = (record.Id, referral.Id);
        var path = record.Outcome is not null
            ? new[] { ReferralState.Seen, ReferralState.Accepted, ReferralState.InProgress, ReferralState.Completed }
            : record.Measures.Count > 0 ? [ReferralState.Seen, ReferralState.Accepted, ReferralState.InProgress] : [ReferralState.Seen, ReferralState.Accepted];
        foreach (var state in path)
            Step(referral, state, state switch { ReferralState.Seen => sent, ReferralState.Completed => record.ClosedOn!.Value, _ => record.OpenedOn });
        referral.Outcome = record.Outcome;
        return referral;
    }

    /// <summary>Referrals in every state that leads to no case.</summary>
    public IEnumerable<Referral> Open(IReadOnlyList<Person> people)
    {
        var from = people.Where(p => Sender(p.InstitutionId)).ToList();
        foreach (var (round, (state, daysAgo)) in Enumerable.Range(0, 2).SelectMany(round => Standing.Select(standing => (round, standing))).Take(from.Count))
        {
            var person = from[0];
            from.RemoveAt(0);
            var to = context.Institution(round == 0 ? "cpi-ascoli" : "cpi-san-benedetto").Id;
            var purpose = dice.Of(["job-placement", "orientation", "vocational-training"]);
            yield return Make(person, to, purpose, state, context.Today.AddDays(-daysAgo));
        }
    }

    private Referral Make(Person person, Guid to, string purpose, ReferralState state, DateOnly day)
    {
        var referral = Sent(person, person.InstitutionId, to, purpose, day, state == ReferralState.Draft);
        if (state is ReferralState.Seen or ReferralState.InfoRequested or ReferralState.Refused)
            Step(referral, ReferralState.Seen, day);
        if (state is not (ReferralState.Draft or ReferralState.Sent or ReferralState.Seen))
            Step(referral, state, state == ReferralState.Lapsed ? calendar.AddWorkingDays(referral.AnswerDue!.Value, Terms.Lapse(day)) : calendar.AddWorkingDays(day, 1));
        if (state == ReferralState.InfoRequested)
            referral.Question = "In quali giorni la persona è disponibile per un colloquio?";
        if (state == ReferralState.Refused)
            referral.RefusalReason = dice.Of(Reasons);
        return referral;
    }

    private bool Sender(Guid institution) =>
        !context.Institutions.First(i => i.Id == institution).Code.StartsWith("cpi-", StringComparison.Ordinal);

    private Referral Sent(Person person, Guid from, Guid to, string purpose, DateOnly day, bool draft = false)
    {
        var known = Purposes.Find(purpose, day)!;
        var referral = new Referral
        {
            Id = Guid.CreateVersion7(CaseMaker.At(day)),
            PersonId = person.Id,
            PersonOwnerId = person.InstitutionId,
            FromInstitutionId = from,
            ToInstitutionId = to,
            Purpose = purpose,
            LegalBasis = known.LegalBasis,
            Service = known.Service,
            Urgency = dice.Percent(15) ? Urgency.High : Urgency.Ordinary,
            Message = dice.Percent(40) ? "Disponibile da subito; colloquio possibile al mattino." : null,
            NoticeOn = day,
        };
        if (draft)
            return referral;
        referral.Snapshot = Disclosure.Freeze(person, known, day);
        referral.SentAt = CaseMaker.At(day);
        referral.NoteDue = calendar.AddWorkingDays(day, Terms.TakeNote(day));
        referral.AnswerDue = calendar.AddWorkingDays(day, Terms.Answer(day));
        Step(referral, ReferralState.Sent, day);
        return referral;
    }

    private static void Step(Referral referral, ReferralState state, DateOnly day)
    {
        referral.State = state;
        var receiver = state is not (ReferralState.Sent or ReferralState.Revoked or ReferralState.Lapsed);
        referral.Steps.Add(new ReferralStep
        {
            ReferralId = referral.Id,
            State = state,
            At = CaseMaker.At(day).AddMinutes(referral.Steps.Count * 20),
            InstitutionId = receiver ? referral.ToInstitutionId : referral.FromInstitutionId,
        });
    }
}
