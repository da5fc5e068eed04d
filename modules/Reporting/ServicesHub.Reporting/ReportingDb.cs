using Microsoft.EntityFrameworkCore;
using ServicesHub.Data;
using ServicesHub.Reporting.Context;
using ServicesHub.Reporting.Facts;
using ServicesHub.Reporting.Tables;

namespace ServicesHub.Reporting;

internal sealed class ReportingDb(DbContextOptions<ReportingDb> options, ModuleDbServices services)
    : ModuleDbContext(options, services, ReportingModule.Id, ReportingModule.Id)
{
    public DbSet<RecordedFact> Facts => Set<RecordedFact>();

    public DbSet<FactCheck> Checks => Set<FactCheck>();

    public DbSet<Publication> Publications => Set<Publication>();

    public DbSet<Observation> Observations => Set<Observation>();

    public DbSet<ContextImport> Imports => Set<ContextImport>();
}
