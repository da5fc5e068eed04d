using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;
using ServicesHub.Abstractions;

namespace ServicesHub.Data;

/// <summary>
/// The context of one module: one schema, snake_case, stamps and versions filled in, and everything that belongs to a
/// business change (events, waiting work, audit) written in its transaction.
/// </summary>
public abstract class ModuleDbContext(DbContextOptions options, ModuleDbServices services, string moduleId, string schema)
    : DbContext(options)
{
    private ModuleDbServices scope = services;
    private UnitOfWork? database;
    private bool keepsConnection;

    public override DatabaseFacade Database => database ??= new UnitOfWork(this, scope.Request);

    /// <summary>Institutions whose rows the caller sees; query filters use it.</summary>
    public IReadOnlyList<Guid> VisibleInstitutions { get; private set; } = InstitutionsOf(services.User);

    /// <summary>True when the hub works on its own behalf and sees everything.</summary>
    public bool SeesEverything { get; private set; } = services.User.IsSystem;

    /// <summary>Whose work it does.</summary>
    internal ICurrentUser User => scope.User;

    /// <summary>True between the opening of a connection and what tells it on whose behalf it works.</summary>
    internal bool IsSessionUnsaid { get; set; }

    /// <summary>Where what is read is changed next, the open connection is kept until the request ends: it is told once, and reset once.</summary>
    internal void KeepConnection()
    {
        if (keepsConnection || scope.Request is not { IsChange: true })
            return;
        keepsConnection = true;
        Database.OpenConnection(); // It is open: one more that needs it is counted.
    }

    /// <summary>Takes up the work of another scope: contexts are made once and lent to one scope after the other.</summary>
    internal void WorkFor(ModuleDbServices next)
    {
        (scope, database, IsSessionUnsaid) = (next, null, false);
        VisibleInstitutions = InstitutionsOf(next.User);
        SeesEverything = next.User.IsSystem;
    }

    private static IReadOnlyList<Guid> InstitutionsOf(ICurrentUser user) => user.Active is { } active ? [active.InstitutionId] : [];

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema(schema);
        modelBuilder.ApplyConfigurationsFromAssembly(GetType().Assembly);
        foreach (var entity in modelBuilder.Model.GetEntityTypes().Where(e => e.ClrType.IsAssignableTo(typeof(IVersioned))))
            modelBuilder.Entity(entity.ClrType).Property(nameof(IVersioned.Version)).IsConcurrencyToken();
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var changed = ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified).ToList();
        Stamp(changed);
        StorableText.Check(changed);
        var participants = scope.Participants.Where(p => p.HasWork).ToList();
        if (participants.Count == 0 && scope.Request is not { IsKeyed: true })
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);

        var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        try
        {
            // A savepoint costs a round trip and saves nothing where a failure ends the transaction.
            Database.AutoSavepointsEnabled = own is null;
            var rows = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            await Participation.WriteAsync(participants, moduleId, this, cancellationToken);
            if (own is not null)
                await own.CommitAsync(cancellationToken);
            return rows;
        }
        finally
        {
            if (own is not null)
                await own.DisposeAsync();
        }
    }

    // A context that is lent keeps its count of who needs the connection.
    public override async ValueTask DisposeAsync()
    {
        if (keepsConnection)
        {
            keepsConnection = false;
            await Database.CloseConnectionAsync();
        }
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    public override void Dispose()
    {
        if (keepsConnection)
        {
            keepsConnection = false;
            Database.CloseConnection();
        }
        base.Dispose();
        GC.SuppressFinalize(this);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Use SaveChangesAsync: events and waiting work are written asynchronously.");

    private void Stamp(List<EntityEntry> changed)
    {
        var now = scope.Clock.GetUtcNow();
        foreach (var entry in changed)
        {
            if (entry.Entity is IVersioned versioned)
                versioned.Version++;
            if (entry.Entity is not IStamped stamped)
                continue;
            stamped.ChangedAt = now;
            stamped.ChangedBy = scope.User.UserId;
            if (entry.State == EntityState.Added)
                (stamped.CreatedAt, stamped.CreatedBy) = (now, scope.User.UserId);
        }
    }
}
