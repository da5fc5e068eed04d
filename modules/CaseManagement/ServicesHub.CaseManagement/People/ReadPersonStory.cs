using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.Cases;
using ServicesHub.CaseManagement.Lists;
using ServicesHub.CaseManagement.Referrals;
using ServicesHub.Shell.Lists;

namespace ServicesHub.CaseManagement.People;

/// <summary>Reads what the caller's institution may know of a person's story.</summary>
internal sealed class ReadPersonStory(CaseManagementDb db, IInstitutions institutions, IProvinceCalendar calendar) : IUseCase
{
    public async Task<PersonStory> ExecuteAsync(Person person, CancellationToken ct)
    {
        var names = (await institutions.ListAsync(ct)).ToDictionary(i => i.Id, i => i.Name);
        var cases = await db.Cases.AsNoTracking().Include(c => c.Measures).Where(c => c.PersonId == person.Id).ToListAsync(ct);
        var referrals = await db.Referrals.AsNoTracking().Where(r => r.PersonId == person.Id).ToListAsync(ct);
        var access = await db.Access.AsNoTracking().Where(a => a.PersonId == person.Id && a.Until == null).OrderBy(a => a.Since).ToListAsync(ct);
        var entries = cases.SelectMany(OfCase).Concat(referrals.Select(r => OfReferral(r, names)));
        return new PersonStory(
            [.. entries.OrderByDescending(entry => entry.On)],
            [.. access.Select(a => (names.GetValueOrDefault(a.InstitutionId, ""), a))], cases);
    }

    private static IEnumerable<PersonStory.Entry> OfCase(Case record)
    {
        var href = $"/case-management/cases/{record.Id}";
        yield return new(record.OpenedOn, new($"Presa in carico n. {record.Number}", $"Case no. {record.Number} opened"), Tone.Info, null, href);
        foreach (var measure in record.Measures)
        {
            var kind = ClosedList.Measures.Label(measure.Kind);
            yield return measure.EndedOn is { } ended
                ? new(ended, new($"{kind.It}: {ClosedList.MeasureOutcomes.Label(measure.Outcome).It}", $"{kind.En}: {ClosedList.MeasureOutcomes.Label(measure.Outcome).En}"), Tone.Success, measure.Provider, href)
                : new(measure.StartsOn, kind, Tone.Info, measure.Provider, href);
        }
        if (record.ClosedOn is { } closed)
            yield return new(closed, new($"Chiusura: {ClosedList.CaseOutcomes.Label(record.Outcome).It}", $"Closed: {ClosedList.CaseOutcomes.Label(record.Outcome).En}"), Tone.Success, null, href);
    }

    private PersonStory.Entry OfReferral(Referral referral, Dictionary<Guid, string> names)
    {
        var state = ReferralWords.State(referral.State);
        return new(
            calendar.DateOf(referral.SentAt ?? referral.CreatedAt),
            new($"Segnalazione n. {referral.Number}: {state.It}", $"Referral no. {referral.Number}: {state.En}"),
            ReferralText.ToneOf(referral, calendar.Today),
            names.GetValueOrDefault(referral.ToInstitutionId), ReferralWork.Href(referral.Id));
    }
}
