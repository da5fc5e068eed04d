using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServicesHub.Data;
using ServicesHub.Host;
using ServicesHub.Testing;

namespace ServicesHub.Conformance.Tests;

public sealed class SchemaTests
{
    [Fact]
    public async Task Migrations_build_every_schema_from_nothing_and_leave_no_change_of_the_model_behind()
    {
        await using var database = await HubDatabases.EmptyAsync();
        await using var host = HostProcess.Build([$"--ConnectionStrings:hub={database.AppConnectionString}"]);
        await using var scope = host.Services.CreateAsyncScope();
        var contexts = scope.ServiceProvider.GetServices<ModuleContext>().Select(c => c.Context).Append(scope.ServiceProvider.GetRequiredService<HubDb>()).ToList();

        Assert.Equal(Province.Modules.Count(m => m.Manifest.Schema is not null), contexts.Count - 1);
        foreach (var context in contexts)
        {
            Assert.False(context.Database.HasPendingModelChanges(), $"{context.GetType().Name} has changes without a migration.");
            Assert.Empty(await context.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task Rows_of_institutions_are_protected_also_from_the_owner_of_the_tables()
    {
        await using var database = await HubDatabases.EmptyAsync();
        await using var source = Npgsql.NpgsqlDataSource.Create(database.AdminConnectionString);
        await using var command = source.CreateCommand("""
            select string_agg(format('%s.%s', n.nspname, c.relname), ', ') from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relrowsecurity and not c.relforcerowsecurity
            """);

        Assert.IsType<DBNull>(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }
}
