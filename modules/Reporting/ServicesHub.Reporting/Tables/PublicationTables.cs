using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServicesHub.Reporting.Tables;

internal sealed class PublicationTables : IEntityTypeConfiguration<Publication>
{
    public void Configure(EntityTypeBuilder<Publication> builder)
    {
        builder.ToTable("publications");
        builder.Property(p => p.Source).HasMaxLength(100);
        builder.Property(p => p.Hash).HasMaxLength(64);
        builder.Property(p => p.Cells).HasColumnType("jsonb").HasConversion(
            cells => JsonSerializer.Serialize(cells, JsonSerializerOptions.Default),
            text => JsonSerializer.Deserialize<PublishedCells>(text, JsonSerializerOptions.Default)!);
        builder.HasIndex(p => new { p.Source, p.Year, p.AsOf }).IsUnique();
    }
}
