using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Training;

internal sealed class TrainingDb(DbContextOptions<TrainingDb> options, ModuleDbServices services)
    : ModuleDbContext(options, services, TrainingModule.Id, SchemaName)
{
    public const string SchemaName = "training";

    public DbSet<Edition> Editions => Set<Edition>();

    public DbSet<EditionSession> Sessions => Set<EditionSession>();

    public DbSet<Enrolment> Enrolments => Set<Enrolment>();

    public DbSet<AttendedMinutes> Attendance => Set<AttendedMinutes>();

    public DbSet<Certificate> Certificates => Set<Certificate>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<Edition>().HasQueryFilter(e => SeesEverything || e.State != EditionState.Draft || VisibleInstitutions.Contains(e.InstitutionId));
    }

    /// <summary>
    /// Reads an edition and keeps everybody else from changing it or its seats until the transaction ends: seats are
    /// given one request after the other.
    /// </summary>
    public async Task<Edition?> LockEditionAsync(Guid id, CancellationToken ct)
    {
        if (Database.CurrentTransaction is null)
            throw new InvalidOperationException("An edition is locked inside the transaction that changes it.");
        await Database.ExecuteSqlAsync($"select 1 from training.editions where id = {id} for update", ct);
        return await Editions.Include(e => e.Sessions).Include(e => e.Reserved).FirstOrDefaultAsync(e => e.Id == id, ct);
    }

    /// <summary>Gives a record its next version although only its parts changed.</summary>
    public void Touch(IVersioned record)
    {
        if (Entry(record) is { State: EntityState.Unchanged } entry)
            entry.State = EntityState.Modified;
    }

    /// <summary>Saves; when somebody else changed the same record meanwhile, says so.</summary>
    public async Task SaveFreshAsync(CancellationToken ct)
    {
        try
        {
            await SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RuleViolationException("changed-meanwhile", new(
                "Nel frattempo qualcun altro ha agito: ricarica la pagina per vedere lo stato attuale.",
                "Somebody else has acted meanwhile: reload the page to see the present state."));
        }
    }
}
