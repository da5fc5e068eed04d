using ServicesHub.Abstractions;
using ServicesHub.Training.Contracts;

namespace ServicesHub.Reporting.Facts;

/// <summary>An operator who attended enough of an edition counts as trained; one who did not, or no longer, does not.</summary>
internal sealed class CountAttendance(RecordFacts record) : IEventHandler<AttendanceRecorded>
{
    public const string Source = "training.attendance";

    public Task HandleAsync(AttendanceRecorded e, CancellationToken ct)
    {
        var fact = new Fact(Source, e.EnrolmentId, e.Version, e.OperatorId, e.CompletedOn, null,
            new Dictionary<string, string> { ["institution"] = e.InstitutionId.ToString(), ["kind"] = e.Kind });
        return e.ReachedThreshold ? record.ExecuteAsync(fact, ct) : record.WithdrawAsync(fact, ct);
    }
}
