using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServicesHub.Governance;

internal sealed class BodyModel : IEntityTypeConfiguration<Body>
{
    public void Configure(EntityTypeBuilder<Body> entity)
    {
        entity.Property(b => b.Id).ValueGeneratedNever();
        entity.Property(b => b.Kind).HasConversion<string>().HasMaxLength(30);
        entity.Property(b => b.Quorum).HasConversion<string>().HasMaxLength(30);
        entity.Property(b => b.Code).HasMaxLength(20);
        entity.Property(b => b.Name).HasMaxLength(200);
        entity.HasIndex(b => b.Code).IsUnique();
        entity.HasOne<Body>().WithMany().HasForeignKey(b => b.ParentId);
        entity.HasMany(b => b.Seats).WithOne().HasForeignKey(s => s.BodyId);
    }
}

internal sealed class SeatModel : IEntityTypeConfiguration<Seat>
{
    public void Configure(EntityTypeBuilder<Seat> entity)
    {
        entity.ToTable("seats");
        entity.Property(s => s.Id).ValueGeneratedNever();
        entity.Property(s => s.Letter).HasMaxLength(10);
        entity.HasMany(s => s.Holders).WithOne().HasForeignKey(h => h.SeatId);
    }
}

internal sealed class SeatHolderModel : IEntityTypeConfiguration<SeatHolder>
{
    public void Configure(EntityTypeBuilder<SeatHolder> entity)
    {
        entity.ToTable("seat_holders");
        entity.Property(h => h.Id).ValueGeneratedNever();
        entity.Property(h => h.Role).HasConversion<string>().HasMaxLength(20);
    }
}
