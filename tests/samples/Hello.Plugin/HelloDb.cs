using Microsoft.EntityFrameworkCore;
using ServicesHub.Data;

namespace Hello.Plugin;

internal sealed class HelloDb(DbContextOptions<HelloDb> options, ModuleDbServices services) : ModuleDbContext(options, services)
{
    protected override string Schema => "hello_plugin";

    public DbSet<Greeting> Greetings => Set<Greeting>();
}
