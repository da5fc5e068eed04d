using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.Cases;
using ServicesHub.CaseManagement.People;
using ServicesHub.CaseManagement.Referrals;

namespace ServicesHub.CaseManagement.Demonstration;

/// <summary>
/// Fills the demonstration: 400 invented people, cases of this year and the last, referrals in every state, measures
/// running and ended, and the work that waits today.
/// </summary>
internal sealed class CaseManagementSeed(CaseManagementDb db, IProvinceCalendar calendar, IWorkItems work, RemindManagers reminders) : IModuleSeed
{
    private const int ThisYear = 172;

    private const int LastYear = 58;

    public async Task SeedAsync(SeedContext context, CancellationToken ct)
    {
        var dice = new Dice(19_960_501);
        var people = new PeopleMaker(context, dice).All();
        var cases = new List<Case>();
        var referrals = new List<Referral>();
        var maker = new CaseMaker(context, dice);
        var letters = new ReferralMaker(context, calendar, dice);
        foreach (var (index, person) in people.Take(ThisYear + LastYear).Index())
        {
            var record = maker.Make(person, Opening(context.Today, index, dice));
            cases.Add(record);
            if (letters.Behind(record, person) is { } referral)
            {
                referrals.Add(referral);
                person.Access.Add(Accepted(record, person));
            }
        }
        referrals.AddRange(letters.Open([.. people.Skip(ThisYear + LastYear)]));
        Number(cases, referrals);
        db.People.AddRange(people);
        db.Cases.AddRange(cases);
        db.Referrals.AddRange(referrals);
        Wait(context, people, cases, referrals);
        await db.SaveChangesAsync(ct);
        await DateBackAsync(ct);
    }

    private static DateOnly Opening(DateOnly today, int index, Dice dice)
    {
        var year = new DateOnly(today.Year, 1, 1);
        return index < ThisYear
            ? year.AddDays(dice.Between(0, today.DayNumber - year.DayNumber))
            : year.AddDays(-dice.Between(20, 340));
    }

    private static PersonAccess Accepted(Case record, Person person) => new()
    {
        PersonId = person.Id,
        OwnerId = person.InstitutionId,
        InstitutionId = record.InstitutionId,
        Since = record.OpenedOn,
        Until = record.ClosedOn,
        Reason = AccessReason.ReferralAccepted,
    };

    private void Number(List<Case> cases, List<Referral> referrals)
    {
        var last = new Dictionary<string, int>();
        string Next(string series, int year) =>
            Numbers.Format(year, last[Numbers.Series(series, year)] = last.GetValueOrDefault(Numbers.Series(series, year)) + 1);
        foreach (var record in cases.OrderBy(c => c.OpenedOn))
            record.Number = Next("case", record.OpenedOn.Year);
        foreach (var referral in referrals.OrderBy(r => r.NoticeOn))
            referral.Number = Next("referral", referral.NoticeOn!.Value.Year);
        db.AddRange(last.Select(series => new Counter { Series = series.Key, Last = series.Value }));
    }

    private void Wait(SeedContext context, IReadOnlyList<Person> people, List<Case> cases, List<Referral> referrals)
    {
        var known = people.ToDictionary(p => p.Id);
        foreach (var record in cases.Where(c => c.IsOpen))
        {
            reminders.Raise(record, known[record.PersonId].Permits);
            if (record.FirstAppointmentOn >= context.Today && CaseWork.Appointment(record) is { } interview)
                work.Put(interview);
        }
        foreach (var referral in referrals.Where(r => ReferralTransitions.IsOpen(r.State)))
        {
            var asked = referral.State == ReferralState.InfoRequested;
            work.Put(ReferralWork.Answer(referral, Terms.Answer(context.Today), waiting: asked));
            if (asked)
                work.Put(ReferralWork.Info(referral));
        }
    }

    private Task<int> DateBackAsync(CancellationToken ct) => db.Database.ExecuteSqlRawAsync("""
        update case_management.people p set created_at = a.since from case_management.person_access a
        where a.person_id = p.id and a.institution_id = p.institution_id and a.reason = 'registered';
        update case_management.referrals set created_at = coalesce(sent_at, notice_on);
        update case_management.cases set created_at = opened_on;
        """, ct);
}
