using ServicesHub.Abstractions;

namespace ServicesHub.Governance;

/// <summary>The council of the demonstration province, two years of its work and the plan of this year. All people are invented.</summary>
internal sealed class GovernanceSeed(GovernanceDb database, DemonstrationSessions sessions) : IModuleSeed
{
    public async Task SeedAsync(SeedContext context, CancellationToken ct)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(ct);
        var bodies = DemonstrationBodies.Of(context);
        database.Bodies.AddRange(bodies.All);
        await database.SaveChangesAsync(ct);

        var (approval, change) = await sessions.WriteAsync(context, bodies, ct);
        database.Plans.AddRange(DemonstrationPlan.Of(context, approval, change));
        await database.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }
}
