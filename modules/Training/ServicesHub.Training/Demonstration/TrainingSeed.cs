using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;

namespace ServicesHub.Training.Demonstration;

/// <summary>Fills the demonstration: a year of editions with participants of most institutions, and the work that waits today.</summary>
internal sealed class TrainingSeed(TrainingDb db, CertificateSeries series, IProvinceCalendar calendar, IWorkItems work, TimeProvider clock) : IModuleSeed
{
    private readonly Dictionary<int, int> last = [];

    public async Task SeedAsync(SeedContext context, CancellationToken ct)
    {
        if (context.Operators.FirstOrDefault(o => o.Role == HubRoles.Organiser) is not { } organiser)
            return;
        var maker = new EditionMaker(context, calendar);
        var certificates = new List<Certificate>();
        foreach (var plan in DemonstrationEditions.All)
        {
            var edition = maker.Edition(plan, organiser.InstitutionId);
            var enrolments = maker.Enrolments(plan, edition, clock.GetUtcNow());
            var attendance = plan.Recorded ? maker.Attend(edition, enrolments) : [];
            if (edition.State == EditionState.Completed)
                certificates.AddRange(Conclude(context, edition, enrolments, attendance));
            db.AddRange([edition, .. enrolments, .. attendance]);
            work.Raise(edition, enrolments, clock.GetUtcNow());
            foreach (var offered in enrolments.Where(e => e.State == EnrolmentState.Offered))
                work.Put(TrainingWork.AnswerOffer(edition, offered, calendar.DateOf(offered.OfferedUntil!.Value)));
        }
        if (certificates.Count > 3)
            (certificates[3].RevokedOn, certificates[3].RevocationReason) = (context.Today.AddDays(-30), "Rilasciato con il titolo del corso sbagliato.");
        db.AddRange(certificates);
        db.AddRange(certificates.GroupBy(c => c.IssuedOn.Year).Select(year => new CertificateCounter { Series = series.Prefix, Year = year.Key, Last = year.Count() }));
        await db.SaveChangesAsync(ct);
        await DateBackAsync(ct);
    }

    private List<Certificate> Conclude(SeedContext context, Edition edition, IReadOnlyList<Enrolment> enrolments, IReadOnlyList<AttendedMinutes> attendance)
    {
        var certificates = new List<Certificate>();
        var issuedOn = calendar.AddWorkingDays(edition.EndsOn, 2);
        foreach (var enrolment in enrolments)
        {
            enrolment.Minutes = attendance.Where(a => a.EnrolmentId == enrolment.Id).Sum(a => a.Minutes);
            var reached = AttendanceShare.Reaches(enrolment.Minutes.Value, edition.PlannedMinutes, edition.ThresholdPercent);
            enrolment.State = reached ? EnrolmentState.Completed : EnrolmentState.NotCompleted;
            if (reached)
                certificates.Add(CertificateText.New(edition, enrolment, context.Operators.First(o => o.UserId == enrolment.OperatorId).DisplayName, Next(issuedOn.Year), issuedOn));
        }
        return certificates;
    }

    private string Next(int year) => series.Format(year, last[year] = last.GetValueOrDefault(year) + 1);

    private Task<int> DateBackAsync(CancellationToken ct) => db.Database.ExecuteSqlRawAsync("""
        update training.enrolments set created_at = enrolled_on;
        update training.certificates set created_at = issued_on;
        """, ct);
}
