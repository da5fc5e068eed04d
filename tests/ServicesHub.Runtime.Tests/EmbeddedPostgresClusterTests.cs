using Npgsql;
using ServicesHub.PostgreSql;
using ServicesHub.Testing;
using static ServicesHub.Runtime.Tests.EmbeddedPostgresSandbox;

namespace ServicesHub.Runtime.Tests;

public sealed class EmbeddedPostgresClusterTests
{
    [Fact]
    public async Task A_template_is_built_once_and_each_database_is_a_clone_of_its_own()
    {
        var cluster = await PostgresCluster.SharedAsync();
        var name = Guid.CreateVersion7().ToString("n")[20..];
        var built = 0;
        Task Build(string owner)
        {
            Interlocked.Increment(ref built);
            return AskAsync<int>(owner, "create table t (n int); grant all on t to hub_app; insert into t values (5) returning n");
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => cluster.EnsureTemplateAsync(name, Build, Ct)));
        await using var one = await cluster.CreateDatabaseAsync(name, Ct);
        await using var two = await cluster.CreateDatabaseAsync(name, Ct);

        Assert.Equal(1, built);
        Assert.Equal(6, await AskAsync<int>(one.AppConnectionString, "update t set n = 6 returning n"));
        Assert.Equal(5, await AskAsync<int>(two.AppConnectionString, "select n from t"));
        Assert.Equal("hub hub_app", $"{await AskAsync<string>(one.OwnerConnectionString, "select current_user::text")} {await AskAsync<string>(one.AppConnectionString, "select current_user::text")}");
    }

    [Fact]
    public async Task A_template_whose_building_failed_is_built_again()
    {
        var cluster = await PostgresCluster.SharedAsync();
        var name = Guid.CreateVersion7().ToString("n")[20..];
        await Assert.ThrowsAsync<PostgresException>(() => cluster.EnsureTemplateAsync(name, owner => AskAsync<int>(owner, "create table t (n int); select 1 / 0"), Ct));
        await cluster.EnsureTemplateAsync(name, owner => AskAsync<int>(owner, "create table t (n int); select 1"), Ct);
        await using var database = await cluster.CreateDatabaseAsync(name, Ct);
        Assert.Equal(0L, await AskAsync<long>(database.OwnerConnectionString, "select count(*) from t"));
    }

    [Fact]
    public async Task A_database_is_dropped_with_its_open_connections()
    {
        var cluster = await PostgresCluster.SharedAsync();
        var database = await cluster.CreateDatabaseAsync(ct: Ct);
        await using var open = new NpgsqlConnection(database.OwnerConnectionString);
        await open.OpenAsync(Ct);
        await database.DisposeAsync();
        Assert.False(await AskAsync<bool>(cluster.AdminConnectionString, $"select exists (select from pg_database where datname = '{database.Name}')"));
    }

    [Fact]
    public async Task The_last_process_to_leave_stops_the_server_and_the_dead_do_not_count()
    {
        var folder = Path.Combine(OperatingSystem.IsWindows() ? Path.GetTempPath() : "/tmp", $"hub-shared-{Guid.CreateVersion7().ToString("n")[20..]}");
        var cluster = Path.Combine(SharedServer.DataFor(folder), "postgresql");
        var first = await SharedServer.JoinAsync(folder, null, Ct);
        var second = await SharedServer.JoinAsync(folder, null, Ct);
        Assert.Equal(first.Server.ProcessId, second.Server.ProcessId);
        await File.WriteAllTextAsync(Path.Combine(folder, "members", "left by a dead process"), "", Ct);

        await first.LeaveAsync();
        Assert.Equal(second.Server.ProcessId, Postmaster.Of(cluster)?.Pid);
        await second.LeaveAsync();
        Assert.False(Directory.Exists(cluster));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_cluster_of_dead_processes_is_replaced_by_a_new_one()
    {
        var folder = Path.Combine(OperatingSystem.IsWindows() ? Path.GetTempPath() : "/tmp", $"hub-shared-{Guid.CreateVersion7().ToString("n")[20..]}");
        var left = await EmbeddedPostgres.StartAsync(new EmbeddedPostgresOptions { DataFolder = SharedServer.DataFor(folder), Exclusive = false }, ct: Ct);
        await left.EnsureDatabaseAsync("left", Ct);
        left.Detach();

        var next = await SharedServer.JoinAsync(folder, null, Ct);
        Assert.NotEqual(left.ProcessId, next.Server.ProcessId);
        Assert.False(await AskAsync<bool>(next.Server.ConnectionString("postgres"), "select exists (select from pg_database where datname = 'left')"));
        await next.LeaveAsync();
        Directory.Delete(folder, recursive: true);
    }
}
