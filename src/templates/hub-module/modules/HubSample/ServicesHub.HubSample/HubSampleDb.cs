using Microsoft.EntityFrameworkCore;
using ServicesHub.Data;

namespace ServicesHub.HubSample;

internal sealed class HubSampleDb(DbContextOptions<HubSampleDb> options, ModuleDbServices services)
    : ModuleDbContext(options, services, HubSampleModule.Id, HubSampleModule.Schema)
{
    public DbSet<Note> Notes => Set<Note>();
}
