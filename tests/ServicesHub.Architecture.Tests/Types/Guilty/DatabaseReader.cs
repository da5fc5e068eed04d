using Microsoft.EntityFrameworkCore;

namespace ServicesHub.Architecture.Tests.Types.Guilty;

internal sealed class DatabaseReader
{
    public int Count(DbContext database) => database.ChangeTracker.Entries().Count();
}
