using Microsoft.EntityFrameworkCore;
using Npgsql;
using ServicesHub.Data;

namespace ServicesHub.Runtime.Tests.Probe;

/// <summary>The hub's own tables outside of a request, for use cases that a test makes by hand.</summary>
internal static class HubContext
{
    public static HubDb Of(NpgsqlDataSource source) => new(new DbContextOptionsBuilder<HubDb>().UseNpgsql(source).UseSnakeCaseNamingConvention().Options);
}
