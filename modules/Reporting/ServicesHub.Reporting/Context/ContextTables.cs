using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServicesHub.Reporting.Context;

internal sealed class ContextTables : IEntityTypeConfiguration<Observation>, IEntityTypeConfiguration<ContextImport>
{
    public void Configure(EntityTypeBuilder<Observation> builder)
    {
        builder.ToTable("observations");
        builder.HasKey(o => new { o.Dataflow, o.Area, o.Series, o.Year });
        builder.Property(o => o.Dataflow).HasMaxLength(100);
        builder.Property(o => o.Area).HasMaxLength(10);
        builder.Property(o => o.Series).HasMaxLength(200);
        builder.Property(o => o.Status).HasMaxLength(10);
        builder.HasOne<ContextImport>().WithMany().HasForeignKey(o => o.ImportId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ContextImport> builder)
    {
        builder.ToTable("imports");
        builder.Property(i => i.FileName).HasMaxLength(200);
        builder.Property(i => i.Dataflow).HasMaxLength(100);
        builder.Property(i => i.Rows).HasColumnType("jsonb");
        builder.Property(i => i.Problems).HasColumnType("jsonb");
    }
}
