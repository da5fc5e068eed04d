using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServicesHub.Training;

internal sealed class EditionModel : IEntityTypeConfiguration<Edition>, IEntityTypeConfiguration<EditionSession>, IEntityTypeConfiguration<ReservedSeats>
{
    public void Configure(EntityTypeBuilder<Edition> builder)
    {
        builder.ToTable("editions", table =>
        {
            table.HasCheckConstraint("ck_editions_seats", "seats > 0");
            table.HasCheckConstraint("ck_editions_threshold", "threshold_percent between 1 and 100");
        });
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Title).HasMaxLength(200);
        builder.Property(e => e.Description).HasMaxLength(4000);
        builder.Property(e => e.Kind).HasMaxLength(40);
        builder.Property(e => e.PlanMeasure).HasMaxLength(40);
        builder.Property(e => e.CancelReason).HasMaxLength(500);
        builder.Property(e => e.State).HasConversion(new CodeConverter<EditionState>()).HasMaxLength(20);
        builder.Ignore(e => e.InOrder);
        builder.HasMany(e => e.Sessions).WithOne().HasForeignKey(s => s.EditionId);
        builder.HasMany(e => e.Reserved).WithOne().HasForeignKey(r => r.EditionId);
        builder.HasIndex(e => new { e.StartsOn, e.Id });
    }

    public void Configure(EntityTypeBuilder<EditionSession> builder)
    {
        builder.ToTable("sessions", table => table.HasCheckConstraint("ck_sessions_times", "starts_at < ends_at"));
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Place).HasMaxLength(300);
        builder.HasIndex(s => s.Day);
    }

    public void Configure(EntityTypeBuilder<ReservedSeats> builder)
    {
        builder.ToTable("reserved_seats", table => table.HasCheckConstraint("ck_reserved_seats", "seats > 0"));
        builder.HasKey(r => new { r.EditionId, r.InstitutionId });
    }
}
