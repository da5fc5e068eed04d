using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;

namespace ServicesHub.CaseManagement.Cases;

/// <summary>Outcomes of closed cases, with the dimensions of people taken in charge and the outcome.</summary>
internal sealed class OutcomeFacts(CaseManagementDb db) : IReportSource
{
    public const string Source = "case-management.outcomes";

    public string Name => Source;

    public async IAsyncEnumerable<Fact> ReadAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var record in db.Cases.AsNoTracking().Where(c => c.ClosedOn != null).AsAsyncEnumerable().WithCancellation(ct))
        {
            var dimensions = TakenInChargeFacts.Dimensions(record);
            dimensions["outcome"] = record.Outcome!;
            yield return new Fact(Source, record.OutcomeId!.Value, record.Version, record.PersonId, record.ClosedOn!.Value, null, dimensions);
        }
    }
}
