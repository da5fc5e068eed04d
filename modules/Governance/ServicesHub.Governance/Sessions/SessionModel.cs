using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServicesHub.Governance;

internal sealed class SessionModel : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> entity)
    {
        entity.Property(s => s.Id).ValueGeneratedNever();
        entity.Property(s => s.State).HasConversion<string>().HasMaxLength(20);
        entity.Property(s => s.Mode).HasConversion<string>().HasMaxLength(20);
        entity.Property(s => s.Quorum).HasConversion<string>().HasMaxLength(30);
        entity.HasIndex(s => new { s.StartsAt, s.Id });
        entity.HasOne<Body>().WithMany().HasForeignKey(s => s.BodyId);
        entity.HasMany(s => s.Agenda).WithOne().HasForeignKey(i => i.SessionId);
        entity.HasMany(s => s.Attendance).WithOne().HasForeignKey(a => a.SessionId);
    }
}

internal sealed class AgendaItemModel : IEntityTypeConfiguration<AgendaItem>
{
    public void Configure(EntityTypeBuilder<AgendaItem> entity)
    {
        entity.ToTable("agenda_items");
        entity.Property(i => i.Id).ValueGeneratedNever();
        entity.Property(i => i.ProposedKind).HasConversion<string>().HasMaxLength(20);
        entity.Property(i => i.Outcome).HasConversion<string>().HasMaxLength(20);
        entity.HasIndex(i => i.CarriedFromId).IsUnique();
    }
}

internal sealed class AttendanceModel : IEntityTypeConfiguration<Attendance>
{
    public void Configure(EntityTypeBuilder<Attendance> entity)
    {
        entity.ToTable("attendances");
        entity.Property(a => a.Id).ValueGeneratedNever();
        entity.Property(a => a.Role).HasConversion<string>().HasMaxLength(20);
        entity.Property(a => a.Presence).HasConversion<string>().HasMaxLength(20);
        entity.HasIndex(a => new { a.SessionId, a.SeatId }).IsUnique();
    }
}
