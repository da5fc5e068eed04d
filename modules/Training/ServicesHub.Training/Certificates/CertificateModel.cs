using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServicesHub.Training;

internal sealed class CertificateModel : IEntityTypeConfiguration<Certificate>, IEntityTypeConfiguration<CertificateCounter>
{
    public void Configure(EntityTypeBuilder<Certificate> builder)
    {
        builder.ToTable("certificates", table =>
            table.HasCheckConstraint("ck_certificates_revoked", "(revoked_on is null) = (revocation_reason is null)"));
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Number).HasMaxLength(30);
        builder.Property(c => c.HolderName).HasMaxLength(200);
        builder.Property(c => c.CourseTitle).HasMaxLength(200);
        builder.Property(c => c.Kind).HasMaxLength(40);
        builder.Property(c => c.RevocationReason).HasMaxLength(500);
        builder.HasIndex(c => c.Number).IsUnique();
        builder.HasIndex(c => c.EnrolmentId).IsUnique();
        builder.HasIndex(c => c.EditionId);
        builder.HasIndex(c => c.OperatorId);
        builder.HasOne<Enrolment>().WithOne().HasForeignKey<Certificate>(c => c.EnrolmentId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CertificateCounter> builder)
    {
        builder.ToTable("certificate_counters");
        builder.HasKey(c => new { c.Series, c.Year });
        builder.Property(c => c.Series).HasMaxLength(10);
    }
}
