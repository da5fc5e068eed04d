using ServicesHub.Testing;

namespace ServicesHub.Processes.Tests;

public sealed class GivenDatabaseTests
{
    [Fact]
    public async Task A_database_that_was_given_gets_no_demonstration_unasked()
    {
        await using var database = await HubDatabases.EmptyAsync();
        await using var folder = new DataFolder();
        await using var hub = folder.StartHub($"--ConnectionStrings:hub={database.OwnerConnectionString}");

        await hub.LineAsync("/account/first-administrator");
        Assert.DoesNotContain("Password", hub.Output, StringComparison.Ordinal);
        Assert.Equal(0L, await AccountsAsync(database));
        Assert.Null(folder.ServerId());
    }

    [Fact]
    public async Task An_empty_database_that_was_given_gets_the_demonstration_when_asked_and_keeps_it()
    {
        await using var database = await HubDatabases.EmptyAsync();
        await using var folder = new DataFolder();
        await using (var hub = folder.StartHub($"--ConnectionStrings:hub={database.OwnerConnectionString}", "--Hub:Demo=true", "--Hub:Demo:Password=la-prima-password"))
            await hub.LineAsync(@"^\s+Password\s+la-prima-password$");
        var accounts = await AccountsAsync(database);
        Assert.Equal(40L, accounts);

        await using var again = folder.StartHub($"--ConnectionStrings:hub={database.OwnerConnectionString}", "--Hub:Demo:Password=la-seconda-password");
        var address = new Uri((await again.LineAsync(@"^\s+ServicesHub\s+(http\S+)")).Groups[1].Value);
        using var visitor = new HubVisitor(address, "it");
        await visitor.SignInAsync("cpi.ascoli", "la-seconda-password");
        Assert.Equal(accounts, await AccountsAsync(database));
    }

    private static async Task<object?> AccountsAsync(TestDatabase database)
    {
        await using var source = Npgsql.NpgsqlDataSource.Create(database.AdminConnectionString);
        await using var count = source.CreateCommand("select count(*) from hub.users");
        return await count.ExecuteScalarAsync();
    }
}
