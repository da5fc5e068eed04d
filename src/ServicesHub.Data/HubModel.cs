using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServicesHub.Data;

internal sealed class AccountModel : IEntityTypeConfiguration<HubUser>
{
    public void Configure(EntityTypeBuilder<HubUser> entity) => entity.Property(u => u.DisplayName).HasMaxLength(200);
}

internal sealed class InstitutionModel : IEntityTypeConfiguration<InstitutionRecord>
{
    public void Configure(EntityTypeBuilder<InstitutionRecord> entity)
    {
        entity.ToTable("institutions");
        entity.HasIndex(i => i.Code).IsUnique();
        entity.Property(i => i.Version).IsConcurrencyToken();
        entity.HasMany(i => i.Names).WithOne().HasForeignKey(n => n.InstitutionId);
    }
}

internal sealed class InstitutionNameModel : IEntityTypeConfiguration<InstitutionName>
{
    public void Configure(EntityTypeBuilder<InstitutionName> entity)
    {
        entity.ToTable("institution_names");
        entity.HasKey(n => new { n.InstitutionId, n.From });
    }
}

internal sealed class MembershipModel : IEntityTypeConfiguration<MembershipRecord>
{
    public void Configure(EntityTypeBuilder<MembershipRecord> entity)
    {
        entity.ToTable("memberships");
        entity.HasIndex(m => m.UserId);
        entity.HasOne<HubUser>().WithMany().HasForeignKey(m => m.UserId);
        entity.HasOne<InstitutionRecord>().WithMany().HasForeignKey(m => m.InstitutionId);
    }
}

internal sealed class ClientModel : IEntityTypeConfiguration<ClientRecord>
{
    public void Configure(EntityTypeBuilder<ClientRecord> entity)
    {
        entity.ToTable("clients");
        entity.Property(c => c.Name).HasMaxLength(200);
        entity.Property(c => c.Version).IsConcurrencyToken();
        entity.HasOne<InstitutionRecord>().WithMany().HasForeignKey(c => c.InstitutionId);
    }
}

internal sealed class RoleGrantModel : IEntityTypeConfiguration<RoleGrant>
{
    public void Configure(EntityTypeBuilder<RoleGrant> entity)
    {
        entity.ToTable("role_grants");
        entity.HasKey(g => new { g.Role, g.Permission });
    }
}

internal sealed class ModuleModel : IEntityTypeConfiguration<ModuleRecord>
{
    public void Configure(EntityTypeBuilder<ModuleRecord> entity)
    {
        entity.ToTable("modules");
        entity.Property(m => m.Manifest).HasColumnType("jsonb");
    }
}

internal sealed class ModuleInstanceModel : IEntityTypeConfiguration<ModuleInstance>
{
    public void Configure(EntityTypeBuilder<ModuleInstance> entity)
    {
        entity.ToTable("module_instances");
        entity.HasKey(i => new { i.ProcessId, i.ModuleId });
        entity.Property(i => i.Fault).HasColumnType("jsonb");
    }
}

internal sealed class ProcessKeyModel : IEntityTypeConfiguration<ProcessKeyRecord>
{
    public void Configure(EntityTypeBuilder<ProcessKeyRecord> entity)
    {
        entity.ToTable("process_keys");
        entity.HasKey(k => k.ProcessId);
    }
}

internal sealed class FeatureModel : IEntityTypeConfiguration<FeatureRecord>
{
    public void Configure(EntityTypeBuilder<FeatureRecord> entity)
    {
        entity.ToTable("features");
        entity.HasKey(f => f.Name);
        entity.Property(f => f.Filters).HasColumnType("jsonb");
    }
}

internal sealed class FeatureChangeModel : IEntityTypeConfiguration<FeatureChange>
{
    public void Configure(EntityTypeBuilder<FeatureChange> entity)
    {
        entity.ToTable("feature_changes");
        entity.HasIndex(c => new { c.Name, c.ChangedAt });
        entity.Property(c => c.FiltersBefore).HasColumnType("jsonb");
        entity.Property(c => c.FiltersAfter).HasColumnType("jsonb");
    }
}

internal sealed class FeaturePlanModel : IEntityTypeConfiguration<FeaturePlan>
{
    public void Configure(EntityTypeBuilder<FeaturePlan> entity)
    {
        entity.ToTable("feature_plans");
        entity.HasIndex(p => new { p.State, p.At });
        entity.HasIndex(p => p.Name);
    }
}

internal sealed class FeatureSyncModel : IEntityTypeConfiguration<FeatureSync>
{
    public void Configure(EntityTypeBuilder<FeatureSync> entity)
    {
        entity.ToTable("feature_sync");
        entity.HasKey(s => s.ProcessId);
    }
}

internal sealed class EventPauseModel : IEntityTypeConfiguration<EventPause>
{
    public void Configure(EntityTypeBuilder<EventPause> entity)
    {
        entity.ToTable("event_pauses");
        entity.HasKey(p => p.ModuleId);
    }
}

internal sealed class WorkItemModel : IEntityTypeConfiguration<WorkItemRecord>
{
    public void Configure(EntityTypeBuilder<WorkItemRecord> entity)
    {
        entity.ToTable("work_items");
        entity.HasKey(w => new { w.ModuleId, w.Key });
        entity.HasIndex(w => new { w.InstitutionId, w.DueOn });
    }
}

internal sealed class JobModel : IEntityTypeConfiguration<JobRecord>
{
    public void Configure(EntityTypeBuilder<JobRecord> entity)
    {
        entity.ToTable("jobs");
        entity.HasKey(j => j.Name);
    }
}

internal sealed class AuditModel : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entity)
    {
        entity.ToTable("audit");
        entity.Property(a => a.Id).HasDefaultValueSql("hub.next_audit_id()");
        entity.HasIndex(a => a.RecordId);
        entity.HasIndex(a => a.SubjectId).HasFilter("subject_id is not null");
        entity.HasIndex(a => new { a.ActorId, a.Id });
        entity.HasIndex(a => a.At).HasMethod("brin");
        entity.HasOne(a => a.Detail).WithOne().HasForeignKey<AuditDetail>(d => d.EntryId);
    }
}

internal sealed class AuditDetailModel : IEntityTypeConfiguration<AuditDetail>
{
    public void Configure(EntityTypeBuilder<AuditDetail> entity)
    {
        entity.ToTable("audit_details");
        entity.HasKey(d => d.EntryId);
        entity.Property(d => d.EntryId).ValueGeneratedNever();
    }
}

internal sealed class AuditBlockModel : IEntityTypeConfiguration<AuditBlock>
{
    public void Configure(EntityTypeBuilder<AuditBlock> entity)
    {
        entity.ToTable("audit_blocks");
        entity.HasKey(b => b.Number);
        entity.Property(b => b.Number).ValueGeneratedNever();
        entity.HasIndex(b => b.LastId).IsUnique();
    }
}

internal sealed class AuditStateModel : IEntityTypeConfiguration<AuditState>
{
    public void Configure(EntityTypeBuilder<AuditState> entity)
    {
        entity.ToTable("audit_state");
        entity.Property(s => s.Id).ValueGeneratedNever();
    }
}

internal sealed class ReceiptModel : IEntityTypeConfiguration<EventReceipt>
{
    public void Configure(EntityTypeBuilder<EventReceipt> entity)
    {
        entity.ToTable("receipts");
        entity.HasKey(r => new { r.EventId, r.Handler });
    }
}

internal sealed class IdempotentRequestModel : IEntityTypeConfiguration<IdempotentRequest>
{
    public void Configure(EntityTypeBuilder<IdempotentRequest> entity)
    {
        entity.ToTable("idempotent_requests");
        entity.HasKey(r => new { r.UserId, r.Key });
    }
}
