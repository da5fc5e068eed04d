using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;

namespace ServicesHub.Governance;

/// <summary>Plans, latest year first, and one with its versions. Drafts are seen by those who write them for the plan's institution.</summary>
internal sealed class ReadPlans(GovernanceDb database, GovernanceAccess access, IProvinceCalendar calendar) : IUseCase
{
    private const int PageSize = 25;

    public async Task<Page<PlanLine>> ListAsync(string? after, CancellationToken ct)
    {
        var query = Visible.AsNoTracking().Include(p => p.Versions).AsQueryable();
        if (Cursor.Decode(after, 2) is [var year, var key] && int.TryParse(year, out var firstYear) && Guid.TryParse(key, out var id))
            query = query.Where(p => p.FirstYear < firstYear || (p.FirstYear == firstYear && p.Id < id));
        var plans = await query.OrderByDescending(p => p.FirstYear).ThenByDescending(p => p.Id).Take(PageSize + 1).ToListAsync(ct);
        var rows = plans.Select(p => new PlanLine(p.Id, p.Code, p.Title, p.FirstYear, p.LastYear, p.OwnerInstitutionId, p.StateOn(calendar.Today))).ToList();
        return PageOf.Rows(rows, PageSize, last => Cursor.Encode(last.FirstYear.ToString(System.Globalization.CultureInfo.InvariantCulture), last.Id.ToString()));
    }

    public async Task<Plan?> FindAsync(Guid id, CancellationToken ct)
    {
        var plan = await Visible.Include(p => p.Versions).FirstOrDefaultAsync(p => p.Id == id, ct);
        plan?.Versions.Sort((a, b) => a.Number.CompareTo(b.Number));
        return plan;
    }

    /// <summary>A plan that the caller writes; null for everybody else.</summary>
    public async Task<Plan?> FindToWriteAsync(Guid id, CancellationToken ct) =>
        await FindAsync(id, ct) is { } plan && access.MayWrite(plan) ? plan : null;

    public async Task<Plan> LoadAsync(Guid id, CancellationToken ct) =>
        await FindToWriteAsync(id, ct) ?? throw new InvalidOperationException("There is no such plan.");

    private IQueryable<Plan> Visible
    {
        get
        {
            var (hub, writes, mine) = (access.IsHub, access.WritesPlans, access.Institution);
            return database.Plans.Where(p => hub || p.Step != PlanState.Draft || (writes && p.OwnerInstitutionId == mine));
        }
    }
}
