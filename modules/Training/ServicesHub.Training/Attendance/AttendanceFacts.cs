using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;

namespace ServicesHub.Training;

/// <summary>Operators trained: one fact for each enrolment that reached the threshold of a completed edition.</summary>
internal sealed class AttendanceFacts(TrainingDb db) : IReportSource
{
    public const string Source = "training.attendance";

    public string Name => Source;

    public async IAsyncEnumerable<Fact> ReadAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var trained = from enrolment in db.Enrolments.AsNoTracking()
                      join edition in db.Editions.AsNoTracking() on enrolment.EditionId equals edition.Id
                      where enrolment.State == EnrolmentState.Completed && edition.State == EditionState.Completed
                      select new { enrolment.Id, enrolment.Version, enrolment.OperatorId, enrolment.InstitutionId, edition.EndsOn, edition.Kind };
        await foreach (var row in trained.AsAsyncEnumerable().WithCancellation(ct))
            yield return new Fact(Source, row.Id, row.Version, row.OperatorId, row.EndsOn, null, new Dictionary<string, string>
            {
                ["institution"] = row.InstitutionId.ToString(),
                ["kind"] = row.Kind,
            });
    }
}
