using Microsoft.EntityFrameworkCore;
using ServicesHub.Data;

namespace Hello.Plugin;

internal sealed class HelloDb(DbContextOptions<HelloDb> options, ModuleDbServices services) : ModuleDbContext(options, services, HelloModule.Id, HelloModule.Schema)
{
    public DbSet<Greeting> Greetings => Set<Greeting>();
}
