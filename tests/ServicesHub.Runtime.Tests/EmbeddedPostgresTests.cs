using System.Diagnostics;
using Npgsql;
using ServicesHub.PostgreSql;
using static ServicesHub.Runtime.Tests.EmbeddedPostgresSandbox;

namespace ServicesHub.Runtime.Tests;

public sealed class EmbeddedPostgresTests
{
    [Fact]
    public async Task A_second_start_on_the_same_folder_finds_what_the_first_one_kept()
    {
        await using var sandbox = new EmbeddedPostgresSandbox();
        await using (var first = await sandbox.StartAsync())
        {
            await AskAsync<int>((await first.EnsureHubDatabaseAsync(Ct)).Owner, "create table kept (n int); insert into kept values (7) returning n");
        }

        Assert.Null(Postmaster.Of(sandbox.Cluster));
        await using var second = await sandbox.StartAsync();
        Assert.False(second.Adopted);
        Assert.Equal(7, await AskAsync<int>((await second.EnsureHubDatabaseAsync(Ct)).Owner, "select n from kept"));
    }

    [Fact]
    public async Task A_killed_server_recovers_committed_work_at_the_next_start()
    {
        await using var sandbox = new EmbeddedPostgresSandbox();
        var first = await sandbox.StartAsync();
        var owner = (await first.EnsureHubDatabaseAsync(Ct)).Owner;
        await using var open = new NpgsqlConnection(owner);
        await open.OpenAsync(Ct);
        await AskAsync<int>(owner, "create table kept (n int); insert into kept values (8) returning n");
        Process.GetProcessById(first.ProcessId).Kill();
        first.Detach();

        await using var second = await sandbox.StartAsync();
        Assert.NotEqual(first.ProcessId, second.ProcessId);
        Assert.Equal(8, await AskAsync<int>(second.Connections("hub").Owner, "select n from kept"));
    }

    [Fact]
    public async Task A_server_left_by_a_killed_hub_is_adopted_and_then_stopped_with_the_hub()
    {
        await using var sandbox = new EmbeddedPostgresSandbox();
        var first = await sandbox.StartAsync();
        first.Detach();

        var second = await sandbox.StartAsync();
        Assert.True(second.Adopted);
        Assert.Equal(first.ProcessId, second.ProcessId);
        Assert.Equal(1, await AskAsync<int>(second.ConnectionString("postgres"), "select 1"));
        await second.StopAsync(Ct);
        Assert.Null(Postmaster.Of(sandbox.Cluster));
    }

    [Fact]
    public async Task A_server_left_without_its_socket_is_replaced()
    {
        await using var sandbox = new EmbeddedPostgresSandbox();
        var first = await sandbox.StartAsync();
        first.Detach();
        Directory.Delete(first.SocketFolder, recursive: true);

        await using var second = await sandbox.StartAsync();
        Assert.False(second.Adopted);
        Assert.Equal(1, await AskAsync<int>(second.ConnectionString("postgres"), "select 1"));
    }

    [Fact]
    public async Task A_stale_process_number_that_now_belongs_to_another_program_does_not_stop_the_start()
    {
        await using var sandbox = new EmbeddedPostgresSandbox();
        await (await sandbox.StartAsync()).StopAsync(Ct);
        await File.WriteAllTextAsync(Path.Combine(sandbox.Cluster, "postmaster.pid"), $"{Environment.ProcessId}\n{sandbox.Cluster}\n1\n5432\n/tmp\n\n0\nready\n", Ct);

        await using var server = await sandbox.StartAsync();
        Assert.NotEqual(Environment.ProcessId, server.ProcessId);
    }

    [Fact]
    public async Task An_interrupted_first_start_is_begun_again()
    {
        await using var sandbox = new EmbeddedPostgresSandbox();
        HubDataFolder.Open(sandbox.DataFolder).Dispose();
        Directory.CreateDirectory(Path.Combine(sandbox.Cluster + ".new", "base"));

        await using var server = await sandbox.StartAsync();
        Assert.Equal(1, await AskAsync<int>(server.ConnectionString("postgres"), "select 1"));
    }

    [Fact]
    public async Task A_path_too_long_for_a_socket_gets_a_short_socket_folder()
    {
        await using var sandbox = new EmbeddedPostgresSandbox(new string('à', 50) + " con spazi, virgole e l'apostrofo");
        await using var server = await sandbox.StartAsync();
        Assert.StartsWith("/tmp/hub-", server.SocketFolder, StringComparison.Ordinal);
        Assert.Equal(1, await AskAsync<int>(server.ConnectionString("postgres"), "select 1"));
        Directory.Delete(server.SocketFolder, recursive: true);
    }

    [Fact]
    public async Task Names_are_ordered_as_Italians_order_them()
    {
        await using var sandbox = new EmbeddedPostgresSandbox();
        await using var server = await sandbox.StartAsync();
        var hub = await server.EnsureHubDatabaseAsync(Ct);
        Assert.Equal("Ada Èlia enzo zeta", await AskAsync<string>(hub.App, "select string_agg(n, ' ' order by n) from (values ('zeta'), ('Èlia'), ('Ada'), ('enzo')) as v(n)"));
    }

    [Theory]
    [InlineData("18")]
    [InlineData("15")]
    public async Task Every_supported_version_on_this_machine_starts(string major)
    {
        var bin = major == "18" ? null : $"/usr/lib/postgresql/{major}/bin";
        if (bin is not null && !Directory.Exists(bin))
        {
            Assert.Skip($"PostgreSQL {major} is not installed here.");
        }

        await using var sandbox = new EmbeddedPostgresSandbox();
        await using var server = await EmbeddedPostgres.StartAsync(sandbox.Options with { BinFolder = bin }, ct: Ct);
        var hub = await server.EnsureHubDatabaseAsync(Ct);
        Assert.StartsWith(major, await AskAsync<string>(hub.App, "show server_version"), StringComparison.Ordinal);
    }
}
