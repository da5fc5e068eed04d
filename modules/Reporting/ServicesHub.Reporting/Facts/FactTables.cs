using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServicesHub.Reporting.Facts;

internal sealed class FactTables : IEntityTypeConfiguration<RecordedFact>, IEntityTypeConfiguration<FactCheck>
{
    private static readonly ValueComparer<Dictionary<string, string>> SameCodes = new(
        (one, other) => Json(one!) == Json(other!), codes => Json(codes).GetHashCode(StringComparison.Ordinal), codes => new(codes));

    public void Configure(EntityTypeBuilder<RecordedFact> builder)
    {
        builder.ToTable("facts");
        builder.HasKey(f => new { f.Source, f.Id });
        builder.Property(f => f.Source).HasMaxLength(100);
        builder.Property(f => f.Dimensions).HasColumnType("jsonb").HasConversion(codes => Json(codes), text => Codes(text), SameCodes);
        builder.HasIndex(f => new { f.Source, f.OccurredOn });
    }

    public void Configure(EntityTypeBuilder<FactCheck> builder)
    {
        builder.ToTable("fact_checks");
        builder.Property(c => c.Source).HasMaxLength(100);
        builder.HasIndex(c => new { c.Source, c.CheckedAt });
    }

    internal static string Json(IReadOnlyDictionary<string, string> codes) => JsonSerializer.Serialize(codes);

    private static Dictionary<string, string> Codes(string text) => JsonSerializer.Deserialize<Dictionary<string, string>>(text)!;
}
