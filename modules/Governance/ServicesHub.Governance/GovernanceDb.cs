using Microsoft.EntityFrameworkCore;
using ServicesHub.Data;

namespace ServicesHub.Governance;

internal sealed class GovernanceDb(DbContextOptions<GovernanceDb> options, ModuleDbServices services)
    : ModuleDbContext(options, services, GovernanceModule.Id, GovernanceModule.Id)
{
    public DbSet<Body> Bodies => Set<Body>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<SessionMinutes> Minutes => Set<SessionMinutes>();

    public DbSet<Decision> Decisions => Set<Decision>();

    public DbSet<Plan> Plans => Set<Plan>();

    public DbSet<PlanVersion> PlanVersions => Set<PlanVersion>();

    /// <summary>Gives a record its next version although only its parts changed.</summary>
    public void Touch(IVersioned record)
    {
        if (Entry(record) is { State: EntityState.Unchanged } entry)
            entry.State = EntityState.Modified;
    }
}
