using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace ServicesHub.Data;

/// <summary>The hub's own tables, schema <c>hub</c>: what every process of a deployment shares.</summary>
public sealed class HubDb(DbContextOptions<HubDb> options, KeyedRequest? request = null)
    : IdentityUserContext<HubUser, Guid>(options), IDataProtectionKeyContext
{
    public const string SchemaName = "hub";

    private UnitOfWork? database;

    public override DatabaseFacade Database => database ??= new UnitOfWork(this, request);

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public DbSet<InstitutionRecord> Institutions => Set<InstitutionRecord>();

    public DbSet<MembershipRecord> Memberships => Set<MembershipRecord>();

    public DbSet<ClientRecord> Clients => Set<ClientRecord>();

    public DbSet<RoleGrant> RoleGrants => Set<RoleGrant>();

    public DbSet<ModuleRecord> Modules => Set<ModuleRecord>();

    public DbSet<ModuleInstance> ModuleInstances => Set<ModuleInstance>();

    public DbSet<FeatureRecord> Features => Set<FeatureRecord>();

    public DbSet<FeatureChange> FeatureChanges => Set<FeatureChange>();

    public DbSet<FeaturePlan> FeaturePlans => Set<FeaturePlan>();

    public DbSet<FeatureSync> FeatureSyncs => Set<FeatureSync>();

    public DbSet<EventPause> EventPauses => Set<EventPause>();

    public DbSet<WorkItemRecord> WorkItems => Set<WorkItemRecord>();

    public DbSet<JobRecord> Jobs => Set<JobRecord>();

    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    public DbSet<AuditBlock> AuditBlocks => Set<AuditBlock>();

    public DbSet<AuditState> AuditStates => Set<AuditState>();

    public DbSet<EventReceipt> Receipts => Set<EventReceipt>();

    public DbSet<IdempotentRequest> IdempotentRequests => Set<IdempotentRequest>();

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        StorableText.Check(ChangeTracker.Entries());
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.HasDefaultSchema(SchemaName);
        builder.Entity<HubUser>().ToTable("users");
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("user_claims");
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("user_logins");
        builder.Entity<IdentityUserToken<Guid>>().ToTable("user_tokens");
        builder.HasSequence<long>("feature_version");
        builder.HasSequence<long>("audit_numbers");
        builder.ApplyConfigurationsFromAssembly(typeof(HubDb).Assembly);
    }
}
