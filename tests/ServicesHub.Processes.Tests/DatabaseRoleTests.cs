using Npgsql;
using ServicesHub.Testing;

namespace ServicesHub.Processes.Tests;

public sealed class DatabaseRoleTests
{
    [Fact]
    public async Task Only_a_hub_with_a_role_of_its_own_closes_its_database_to_everybody_else()
    {
        await using var own = await (await PostgresCluster.SharedAsync()).CreateOwnAsync(TestContext.Current.CancellationToken);
        await using var common = await (await PostgresCluster.SharedAsync()).CreateDatabaseAsync(ct: TestContext.Current.CancellationToken);
        await AskAsync<object>(common, $"grant connect on database {common.Name} to public");

        foreach (var database in new[] { own, common })
        {
            await using var migrator = RunningProgram.Start("ServicesHub.Migrator", ["apply", "--Hub:Profile=minimal", $"--ConnectionStrings:hub={database.OwnerConnectionString}", $"--Hub:Database:Role={database.Role}"]);
            Assert.True(await migrator.EndAsync() == 0, migrator.Output);
            Assert.True(await AskAsync<bool>(database, $"select has_database_privilege('{database.Role}', '{database.Name}', 'connect') and has_table_privilege('{database.Role}', 'hub.users', 'select')"));
        }

        Assert.False(await AskAsync<bool>(own, $"select has_database_privilege('public', '{own.Name}', 'connect')"));
        Assert.False(await AskAsync<bool>(own, "select has_schema_privilege('hub_app', 'hub', 'usage')"));
        Assert.True(await AskAsync<bool>(common, $"select has_database_privilege('public', '{common.Name}', 'connect')"));
    }

    [Theory]
    [InlineData("hub-app; drop", "hub_app_macerata")]
    [InlineData("hub_app_macerata", "ConnectionStrings:hub")]
    public async Task A_role_that_cannot_be_is_refused_with_what_to_do(string role, string what)
    {
        var folder = Directory.CreateTempSubdirectory("hub-test-").FullName;
        await using var refused = RunningProgram.Start("ServicesHub", [$"--Hub:Database:Role={role}", $"--Hub:DataFolder={folder}", "--urls", "http://127.0.0.1:0"]);

        Assert.Equal(1, await refused.EndAsync());
        Assert.Contains("Hub:Database:Role", refused.Output, StringComparison.Ordinal);
        Assert.Contains(what, refused.Output, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<T> AskAsync<T>(TestDatabase database, string sql)
    {
        await using var connection = new NpgsqlConnection(database.AdminConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken) is T answer ? answer : default!;
    }
}
