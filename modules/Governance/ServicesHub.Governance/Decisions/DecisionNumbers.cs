using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;

namespace ServicesHub.Governance;

/// <summary>
/// Hands out decision numbers without gaps: the counter's row stays locked until the transaction that uses the number
/// ends, and is rolled back with it.
/// </summary>
internal sealed class DecisionNumbers(GovernanceDb database) : IUseCase
{
    public async Task<int> NextAsync(Guid bodyId, int year, CancellationToken ct)
    {
        if (database.Database.CurrentTransaction is null)
            throw new InvalidOperationException("A decision number is taken inside the transaction that uses it.");
        var numbers = await database.Database.SqlQuery<int>($"""
            insert into governance.decision_counters (body_id, year, last) values ({bodyId}, {year}, 1)
            on conflict (body_id, year) do update set last = governance.decision_counters.last + 1
            returning last as "Value"
            """).ToListAsync(ct);
        return numbers[0];
    }
}
