using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;

namespace ServicesHub.Governance;

/// <summary>The bodies of the province as a tree, and one with its seats. A province has a handful of them.</summary>
internal sealed class ReadBodies(GovernanceDb database) : IUseCase
{
    /// <summary>Councils first, each followed by its sections and working groups.</summary>
    public async Task<IReadOnlyList<BodyLine>> ListAsync(DateOnly on, CancellationToken ct)
    {
        var lines = await database.Bodies.AsNoTracking().OrderBy(b => b.Kind).ThenBy(b => b.Name)
            .Select(b => new BodyLine(b.Id, b.ParentId, b.Kind, b.Code, b.Name, b.Seats.Count,
                b.Seats.Count(s => !s.Holders.Any(h => h.From <= on && (h.Until == null || h.Until >= on)))))
            .ToListAsync(ct);
        return [.. Below(null)];

        IEnumerable<BodyLine> Below(Guid? parent) => lines.Where(l => l.ParentId == parent).SelectMany(l => Below(l.Id).Prepend(l));
    }

    public async Task<Body?> FindAsync(Guid id, CancellationToken ct)
    {
        var body = await database.Bodies.Include(b => b.Seats).ThenInclude(s => s.Holders).AsSplitQuery().FirstOrDefaultAsync(b => b.Id == id, ct);
        body?.Seats.Sort((a, b) => a.Position.CompareTo(b.Position));
        return body;
    }
}
