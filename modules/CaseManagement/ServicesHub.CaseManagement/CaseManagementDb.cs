using Microsoft.EntityFrameworkCore;
using ServicesHub.CaseManagement.Cases;
using ServicesHub.CaseManagement.Imports;
using ServicesHub.CaseManagement.Measures;
using ServicesHub.CaseManagement.People;
using ServicesHub.CaseManagement.Permits;
using ServicesHub.CaseManagement.Referrals;
using ServicesHub.Data;

namespace ServicesHub.CaseManagement;

internal sealed class CaseManagementDb(DbContextOptions<CaseManagementDb> options, ModuleDbServices services)
    : ModuleDbContext(options, services, CaseManagementModule.Id, SchemaName)
{
    public const string SchemaName = "case_management";

    public DbSet<Person> People => Set<Person>();

    public DbSet<PersonIdentifier> Identifiers => Set<PersonIdentifier>();

    public DbSet<PersonAccess> Access => Set<PersonAccess>();

    public DbSet<PersonSearch> Searches => Set<PersonSearch>();

    public DbSet<Permit> Permits => Set<Permit>();

    public DbSet<Referral> Referrals => Set<Referral>();

    public DbSet<ReferralStep> ReferralSteps => Set<ReferralStep>();

    public DbSet<Case> Cases => Set<Case>();

    public DbSet<Measure> Measures => Set<Measure>();

    public DbSet<PeopleImport> Imports => Set<PeopleImport>();

    public DbSet<ImportedRow> ImportedRows => Set<ImportedRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<Person>().HasQueryFilter(p => SeesEverything || VisibleInstitutions.Contains(p.InstitutionId)
            || p.Access.Any(a => a.Until == null && VisibleInstitutions.Contains(a.InstitutionId)));
        modelBuilder.Entity<PersonAccess>().HasQueryFilter(a => SeesEverything
            || VisibleInstitutions.Contains(a.InstitutionId) || VisibleInstitutions.Contains(a.OwnerId));
        modelBuilder.Entity<PersonIdentifier>().HasQueryFilter(i => SeesEverything || People.Any(p => p.Id == i.PersonId));
        modelBuilder.Entity<Permit>().HasQueryFilter(i => SeesEverything || People.Any(p => p.Id == i.PersonId));
        modelBuilder.Entity<PersonSearch>().HasQueryFilter(s => SeesEverything || VisibleInstitutions.Contains(s.InstitutionId));
        modelBuilder.Entity<Referral>().HasQueryFilter(r => SeesEverything || VisibleInstitutions.Contains(r.FromInstitutionId)
            || (VisibleInstitutions.Contains(r.ToInstitutionId) && r.State != ReferralState.Draft && r.State != ReferralState.Refused
                && r.State != ReferralState.Revoked && r.State != ReferralState.Lapsed));
        modelBuilder.Entity<ReferralStep>().HasQueryFilter(s => SeesEverything || Referrals.Any(r => r.Id == s.ReferralId));
        modelBuilder.Entity<Case>().HasQueryFilter(c => SeesEverything || VisibleInstitutions.Contains(c.InstitutionId));
        modelBuilder.Entity<Measure>().HasQueryFilter(m => SeesEverything || VisibleInstitutions.Contains(m.InstitutionId));
        modelBuilder.Entity<PeopleImport>().HasQueryFilter(i => SeesEverything || VisibleInstitutions.Contains(i.InstitutionId));
        modelBuilder.Entity<ImportedRow>().HasQueryFilter(i => SeesEverything || VisibleInstitutions.Contains(i.InstitutionId));
    }
}
