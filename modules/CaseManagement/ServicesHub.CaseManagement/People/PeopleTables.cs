using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ServicesHub.CaseManagement.Lists;
using ServicesHub.CaseManagement.Permits;

namespace ServicesHub.CaseManagement.People;

internal sealed class PeopleTables : IEntityTypeConfiguration<Person>, IEntityTypeConfiguration<PersonIdentifier>,
    IEntityTypeConfiguration<PersonAccess>, IEntityTypeConfiguration<PersonSearch>, IEntityTypeConfiguration<Permit>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("people", table => table.HasCheckConstraint("ck_people_birth_day", "birth_day is null or birth_month is not null"));
        builder.Ignore(p => p.BirthDate);
        builder.Property(p => p.FamilyName).HasMaxLength(100);
        builder.Property(p => p.GivenName).HasMaxLength(100);
        builder.Property(p => p.SearchName).HasMaxLength(250);
        builder.Property(p => p.BirthPlace).HasMaxLength(100);
        builder.Property(p => p.Language).HasMaxLength(40);
        builder.Property(p => p.Phone).HasMaxLength(40);
        builder.Property(p => p.Sex).HasConversion<string>().HasMaxLength(1);
        builder.HasMany(p => p.Identifiers).WithOne().HasForeignKey(i => i.PersonId);
        builder.HasMany(p => p.Permits).WithOne().HasForeignKey(p => p.PersonId);
        builder.HasMany(p => p.Access).WithOne().HasForeignKey(a => a.PersonId);
        builder.HasIndex(p => new { p.SearchName, p.Id });
        builder.HasIndex(p => p.InstitutionId);
    }

    public void Configure(EntityTypeBuilder<PersonIdentifier> builder)
    {
        builder.ToTable("person_identifiers");
        builder.Property(i => i.Kind).HasConversion(new CodeConverter<IdentifierKind>()).HasMaxLength(30);
        builder.Property(i => i.Value).HasMaxLength(40);
        builder.HasIndex(i => i.Value);
    }

    public void Configure(EntityTypeBuilder<PersonAccess> builder)
    {
        builder.ToTable("person_access");
        builder.Property(a => a.Reason).HasConversion(new CodeConverter<AccessReason>()).HasMaxLength(30);
        builder.HasIndex(a => new { a.PersonId, a.InstitutionId }).IsUnique().HasFilter("until is null");
        builder.HasIndex(a => a.InstitutionId);
    }

    public void Configure(EntityTypeBuilder<PersonSearch> builder)
    {
        builder.ToTable("person_searches");
        builder.HasKey(s => new { s.UserId, s.InstitutionId });
    }

    public void Configure(EntityTypeBuilder<Permit> builder)
    {
        builder.ToTable("permits");
        builder.Property(p => p.Type).HasMaxLength(40);
        builder.Property(p => p.Number).HasMaxLength(30);
        builder.HasIndex(p => p.Number);
        builder.OwnsMany(p => p.Procedures, procedures => procedures.ToJson("procedures"));
    }
}
