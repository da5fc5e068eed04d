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
        modelBuilder.HasDbFunction(() => SeatsTaken(default)).HasName("seats_taken");
        modelBuilder.HasDbFunction(() => PeopleWaiting(default, default)).HasName("people_waiting");
        modelBuilder.Entity<Edition>().HasQueryFilter(e => SeesEverything || e.State != EditionState.Draft || VisibleInstitutions.Contains(e.InstitutionId));
    }

    /// <summary>
    /// Reads an edition and keeps everybody else from changing it or its seats until the transaction ends: seats are
    /// given one request after the other, over the operators of all institutions: from then on the transaction works as the
    /// hub, and the use case checks what the caller may do.
    /// </summary>
    public async Task<Edition?> LockEditionAsync(Guid id, CancellationToken ct)
    {
        if (Database.CurrentTransaction is null)
            throw new InvalidOperationException("An edition is locked inside the transaction that changes it.");
        await Database.ExecuteSqlAsync($"select 1 from training.editions where id = {id} for update", ct);
        await Database.ExecuteSqlRawAsync(RowSecurity.WorkAsHub, ct);
        return await Editions.Include(e => e.Sessions).Include(e => e.Reserved).FirstOrDefaultAsync(e => e.Id == id, ct);
    }

    /// <summary>How many seats of an edition are taken, by operators of whatever institution; in queries only.</summary>
    public int SeatsTaken(Guid edition) => throw new NotSupportedException();

    /// <summary>How many wait for a seat of an edition up to a place in the list; in queries only.</summary>
    public int PeopleWaiting(Guid edition, int place) => throw new NotSupportedException();

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
