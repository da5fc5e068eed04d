using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ServicesHub.CaseManagement.Lists;
using ServicesHub.CaseManagement.Measures;
using ServicesHub.CaseManagement.People;

namespace ServicesHub.CaseManagement.Cases;

internal sealed class CaseTables : IEntityTypeConfiguration<Case>, IEntityTypeConfiguration<Measure>, IEntityTypeConfiguration<Counter>
{
    public void Configure(EntityTypeBuilder<Case> builder)
    {
        builder.ToTable("cases", table => table.HasCheckConstraint("ck_cases_outcome", "(closed_on is null) = (outcome is null)"));
        builder.Property(c => c.Number).HasMaxLength(20);
        builder.Property(c => c.Outcome).HasMaxLength(40);
        builder.Property(c => c.Sex).HasMaxLength(1);
        builder.Property(c => c.Citizenship).HasMaxLength(3);
        builder.Property(c => c.PermitFamily).HasMaxLength(20);
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.Measures).WithOne().HasForeignKey(m => m.CaseId);
        builder.HasIndex(c => c.Number).IsUnique();
        builder.HasIndex(c => new { c.PersonId, c.InstitutionId }).IsUnique().HasFilter("closed_on is null");
        builder.HasIndex(c => c.InstitutionId);
    }

    public void Configure(EntityTypeBuilder<Measure> builder)
    {
        builder.ToTable("measures", table =>
        {
            table.HasCheckConstraint("ck_measures_dates", "starts_on <= ends_on");
            table.HasCheckConstraint("ck_measures_ended", "state not in ('ended', 'abandoned') or (ended_on is not null and outcome is not null)");
        });
        builder.Property(m => m.Kind).HasMaxLength(40);
        builder.Property(m => m.Provider).HasMaxLength(200);
        builder.Property(m => m.Outcome).HasMaxLength(40);
        builder.Property(m => m.State).HasConversion(new CodeConverter<MeasureState>()).HasMaxLength(20);
        builder.HasIndex(m => m.InstitutionId);
    }

    public void Configure(EntityTypeBuilder<Counter> builder)
    {
        builder.ToTable("counters");
        builder.HasKey(c => c.Series);
        builder.Property(c => c.Series).HasMaxLength(40);
    }
}
