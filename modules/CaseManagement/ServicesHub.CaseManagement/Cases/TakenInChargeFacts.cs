using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;

namespace ServicesHub.CaseManagement.Cases;

/// <summary>People taken in charge: one fact a case, by sex, citizenship, family of the permit and institution.</summary>
internal sealed class TakenInChargeFacts(CaseManagementDb db) : IReportSource
{
    public const string Source = "case-management.taken-in-charge";

    public string Name => Source;

    public async IAsyncEnumerable<Fact> ReadAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var record in db.Cases.AsNoTracking().AsAsyncEnumerable().WithCancellation(ct))
            yield return new Fact(Source, record.Id, record.Version, record.PersonId, record.OpenedOn, record.ClosedOn, Dimensions(record));
    }

    internal static Dictionary<string, string> Dimensions(Case record) => new()
    {
        ["sex"] = record.Sex,
        ["citizenship"] = record.Citizenship,
        ["permit-family"] = record.PermitFamily,
        ["institution"] = record.InstitutionId.ToString(),
    };
}
