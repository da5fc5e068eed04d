using System.Net;
using System.Net.Sockets;
using ServicesHub.Testing;

namespace ServicesHub.Processes.Tests;

/// <summary>What keeps the hub from starting is one sentence in each language, with the remedy, and a non-zero exit.</summary>
public sealed class RefusalTests
{
    [Fact]
    public async Task A_taken_port()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        await AssertRefusedAsync([$"--urls=http://127.0.0.1:{port}", "--Hub:DataFolder=/tmp/never-made"], $"http://127.0.0.1:{port}", "--urls");
        Assert.False(Directory.Exists("/tmp/never-made"));
    }

    [Fact]
    public async Task A_foreign_data_folder()
    {
        await using var folder = new DataFolder();
        await File.WriteAllTextAsync(folder.At("lettera.txt"), "non toccare", TestContext.Current.CancellationToken);

        await AssertRefusedAsync([$"--Hub:DataFolder={folder.Path}"], folder.Path, "Hub:DataFolder");
        Assert.Equal(["lettera.txt"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public Task An_unwritable_data_folder() => AssertRefusedAsync(["--Hub:DataFolder=/proc/hub"], "/proc/hub", "Hub:DataFolder");

    [Fact]
    public async Task An_unreachable_database()
    {
        await using var folder = new DataFolder();

        await AssertRefusedAsync(
            ["--ConnectionStrings:hub=Host=127.0.0.1;Port=9;Database=hub;Username=hub;Password=segreta", $"--Hub:DataFolder={folder.At("data")}"], "PostgreSQL", "ConnectionStrings:hub");
    }

    [Fact]
    public Task A_wrong_profile() => AssertRefusedAsync(["--Hub:Profile=atlantide"], "atlantide", "ascoli-piceno");

    [Fact]
    public Task An_address_that_is_none() => AssertRefusedAsync(["--urls=ovunque"], "ovunque", "--urls");

    [Fact]
    public Task A_demonstration_that_is_neither_wanted_nor_not() => AssertRefusedAsync(["--Hub:Demo=forse"], "forse", "true");

    [Fact]
    public async Task A_second_hub_on_the_same_data_folder()
    {
        await using var folder = new DataFolder();
        await using var first = folder.StartHub("--Hub:Demo=false");
        var address = (await first.LineAsync(@"^\s+ServicesHub\s+(http\S+)")).Groups[1].Value;

        await AssertRefusedAsync([$"--Hub:DataFolder={folder.At("data")}"], address, "Hub:DataFolder");
    }

    [Fact]
    public async Task A_demonstration_over_the_accounts_of_a_province()
    {
        await using var database = await HubDatabases.EmptyAsync();
        await using var folder = new DataFolder();
        await using var source = Npgsql.NpgsqlDataSource.Create(database.AdminConnectionString);
        await using var account = source.CreateCommand("""
            insert into hub.users (id, user_name, display_name, is_demonstration, email_confirmed, phone_number_confirmed, two_factor_enabled, lockout_enabled, access_failed_count)
            values (gen_random_uuid(), 'livia', 'Livia Prova', false, false, false, false, true, 0)
            """);
        await account.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        await AssertRefusedAsync([$"--ConnectionStrings:hub={database.OwnerConnectionString}", $"--Hub:DataFolder={folder.At("data")}", "--Hub:Demo=true"], "Hub:Demo", "empty database");
    }

    private static async Task AssertRefusedAsync(string[] arguments, params string[] named)
    {
        string[] elsewhere = arguments.Any(a => a.StartsWith("--urls", StringComparison.Ordinal)) ? [] : ["--urls=http://127.0.0.1:0"];
        await using var hub = RunningProgram.Start("ServicesHub", [.. elsewhere, .. arguments]);

        Assert.NotEqual(0, await hub.EndAsync());
        Assert.All(named, n => Assert.Contains(n, hub.Output, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", hub.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("segreta", hub.Output, StringComparison.Ordinal);
        Assert.InRange(hub.Output.Split('\n').Count(l => !l.Contains(" s  ", StringComparison.Ordinal)), 1, 3);
    }
}
