using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ServicesHub.CaseManagement.Lists;
using ServicesHub.CaseManagement.People;

namespace ServicesHub.CaseManagement.Referrals;

internal sealed class ReferralTables : IEntityTypeConfiguration<Referral>, IEntityTypeConfiguration<ReferralStep>
{
    public void Configure(EntityTypeBuilder<Referral> builder)
    {
        builder.ToTable("referrals", table =>
        {
            table.HasCheckConstraint("ck_referrals_sent", """
                state = 'draft' or sent_at is null and state = 'revoked'
                or purpose <> '' and legal_basis <> '' and notice_on is not null and snapshot is not null and answer_due is not null
                """);
            table.HasCheckConstraint("ck_referrals_refused", "state <> 'refused' or refusal_reason is not null");
            table.HasCheckConstraint("ck_referrals_completed", "state <> 'completed' or outcome is not null");
            table.HasCheckConstraint("ck_referrals_parties", "from_institution_id <> to_institution_id");
        });
        builder.Property(r => r.State).HasConversion(new CodeConverter<ReferralState>()).HasMaxLength(20);
        builder.Property(r => r.Urgency).HasConversion(new CodeConverter<Urgency>()).HasMaxLength(20);
        builder.Property(r => r.Number).HasMaxLength(20);
        builder.Property(r => r.Purpose).HasMaxLength(40);
        builder.Property(r => r.LegalBasis).HasMaxLength(40);
        builder.Property(r => r.Service).HasMaxLength(40);
        builder.Property(r => r.RefusalReason).HasMaxLength(40);
        builder.Property(r => r.Outcome).HasMaxLength(40);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(r => r.Steps).WithOne().HasForeignKey(s => s.ReferralId);
        builder.HasIndex(r => r.Number).IsUnique();
        builder.HasIndex(r => r.FromInstitutionId);
        builder.HasIndex(r => r.ToInstitutionId);
        builder.HasIndex(r => r.PersonId);
    }

    public void Configure(EntityTypeBuilder<ReferralStep> builder)
    {
        builder.ToTable("referral_steps");
        builder.Property(s => s.State).HasConversion(new CodeConverter<ReferralState>()).HasMaxLength(20);
    }
}
