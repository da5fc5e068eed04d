using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServicesHub.Training;

internal sealed class EnrolmentModel : IEntityTypeConfiguration<Enrolment>, IEntityTypeConfiguration<AttendedMinutes>
{
    public void Configure(EntityTypeBuilder<Enrolment> builder)
    {
        builder.ToTable("enrolments", table =>
            table.HasCheckConstraint("ck_enrolments_offer", "(state = 'offered') = (offered_until is not null)"));
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.State).HasConversion(new CodeConverter<EnrolmentState>()).HasMaxLength(20);
        builder.HasOne<Edition>().WithMany().HasForeignKey(e => e.EditionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(e => new { e.EditionId, e.OperatorId }).IsUnique();
        builder.HasIndex(e => new { e.EditionId, e.Position }).IsUnique();
        builder.HasIndex(e => e.OperatorId);
        builder.HasIndex(e => e.OfferedUntil).HasFilter("state = 'offered'");
    }

    public void Configure(EntityTypeBuilder<AttendedMinutes> builder)
    {
        builder.ToTable("attendance", table => table.HasCheckConstraint("ck_attendance_minutes", "minutes >= 0"));
        builder.HasKey(a => new { a.SessionId, a.EnrolmentId });
        builder.HasOne<EditionSession>().WithMany().HasForeignKey(a => a.SessionId);
        builder.HasOne<Enrolment>().WithMany().HasForeignKey(a => a.EnrolmentId);
    }
}
