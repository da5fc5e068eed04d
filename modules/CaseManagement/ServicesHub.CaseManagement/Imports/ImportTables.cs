using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServicesHub.CaseManagement.Imports;

internal sealed class ImportTables : IEntityTypeConfiguration<PeopleImport>, IEntityTypeConfiguration<ImportedRow>
{
    public void Configure(EntityTypeBuilder<PeopleImport> builder)
    {
        builder.ToTable("imports");
        builder.Property(i => i.FileName).HasMaxLength(200);
        builder.Property(i => i.Rows).HasColumnType("jsonb");
        builder.Property(i => i.Problems).HasColumnType("jsonb");
        builder.HasIndex(i => i.InstitutionId);
    }

    public void Configure(EntityTypeBuilder<ImportedRow> builder)
    {
        builder.ToTable("imported_rows");
        builder.HasKey(i => new { i.InstitutionId, i.Fingerprint });
        builder.Property(i => i.Fingerprint).HasMaxLength(64);
    }
}
