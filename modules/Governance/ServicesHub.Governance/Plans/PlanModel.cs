using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServicesHub.Governance;

internal sealed class PlanModel : IEntityTypeConfiguration<Plan>
{
    public void Configure(EntityTypeBuilder<Plan> entity)
    {
        entity.Property(p => p.Id).ValueGeneratedNever();
        entity.Property(p => p.Code).HasMaxLength(20);
        entity.Property(p => p.Step).HasConversion<string>().HasMaxLength(20);
        entity.HasContent(p => p.Content);
        entity.HasIndex(p => p.Code).IsUnique();
        entity.HasMany(p => p.Versions).WithOne().HasForeignKey(v => v.PlanId);
    }
}

internal sealed class PlanVersionModel : IEntityTypeConfiguration<PlanVersion>
{
    public void Configure(EntityTypeBuilder<PlanVersion> entity)
    {
        entity.ToTable("plan_versions");
        entity.HasKey(v => new { v.PlanId, v.Number });
        entity.Property(v => v.Number).ValueGeneratedNever();
        entity.HasContent(v => v.Content);
        entity.HasOne<Decision>().WithMany().HasForeignKey(v => v.DecisionId);
    }
}

internal static class PlanContentColumn
{
    public static void HasContent<TEntity>(
        this EntityTypeBuilder<TEntity> entity, System.Linq.Expressions.Expression<Func<TEntity, PlanContent>> property)
        where TEntity : class => entity.Property(property).HasColumnType("jsonb").HasConversion(
            content => JsonSerializer.Serialize(content, JsonSerializerOptions.Web),
            json => JsonSerializer.Deserialize<PlanContent>(json, JsonSerializerOptions.Web)!,
            new ValueComparer<PlanContent>(
                (a, b) => JsonSerializer.Serialize(a, JsonSerializerOptions.Web) == JsonSerializer.Serialize(b, JsonSerializerOptions.Web),
                content => JsonSerializer.Serialize(content, JsonSerializerOptions.Web).GetHashCode(StringComparison.Ordinal)));
}
