using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServicesHub.Governance;

internal sealed class MinutesModel : IEntityTypeConfiguration<SessionMinutes>
{
    public void Configure(EntityTypeBuilder<SessionMinutes> entity)
    {
        entity.ToTable("minutes");
        entity.HasKey(m => m.SessionId);
        entity.Property(m => m.SessionId).ValueGeneratedNever();
        entity.Property(m => m.State).HasConversion<string>().HasMaxLength(20);
        entity.HasOne<Session>().WithOne().HasForeignKey<SessionMinutes>(m => m.SessionId);
        entity.HasMany(m => m.Corrections).WithOne().HasForeignKey(c => c.SessionId);
    }
}

internal sealed class MinutesCorrectionModel : IEntityTypeConfiguration<MinutesCorrection>
{
    public void Configure(EntityTypeBuilder<MinutesCorrection> entity)
    {
        entity.ToTable("minutes_corrections");
        entity.HasKey(c => new { c.SessionId, c.Number });
        entity.Property(c => c.Number).ValueGeneratedNever();
    }
}
