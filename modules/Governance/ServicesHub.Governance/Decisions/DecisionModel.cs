using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServicesHub.Governance;

internal sealed class DecisionModel : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> entity)
    {
        entity.Property(d => d.Id).ValueGeneratedNever();
        entity.Property(d => d.Kind).HasConversion<string>().HasMaxLength(20);
        entity.Property(d => d.Reference).HasMaxLength(40);
        entity.OwnsOne(d => d.Votes);
        entity.HasIndex(d => new { d.BodyId, d.Year, d.Number }).IsUnique();
        entity.HasIndex(d => d.Reference).IsUnique();
        entity.HasIndex(d => d.AgendaItemId).IsUnique();
        entity.HasIndex(d => new { d.DecidedOn, d.Id });
        entity.HasOne<Body>().WithMany().HasForeignKey(d => d.BodyId);
        entity.HasOne<Session>().WithMany().HasForeignKey(d => d.SessionId);
        entity.HasOne<AgendaItem>().WithMany().HasForeignKey(d => d.AgendaItemId);
    }
}

internal sealed class DecisionCounterModel : IEntityTypeConfiguration<DecisionCounter>
{
    public void Configure(EntityTypeBuilder<DecisionCounter> entity)
    {
        entity.ToTable("decision_counters");
        entity.HasKey(c => new { c.BodyId, c.Year });
        entity.HasOne<Body>().WithMany().HasForeignKey(c => c.BodyId);
    }
}
