using System.Runtime.Versioning;
using Npgsql;
using ServicesHub.PostgreSql;
using static ServicesHub.Runtime.Tests.EmbeddedPostgresSandbox;

namespace ServicesHub.Runtime.Tests;

public sealed class EmbeddedPostgresSafetyTests
{
    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Only_the_owner_reads_the_password_and_enters_the_socket_and_nothing_listens_on_the_network()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Unix permissions.");
        await using var sandbox = new EmbeddedPostgresSandbox();
        await using var server = await sandbox.StartAsync();

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(sandbox.DataFolder, "postgresql.password")));
        Assert.Equal(FileModes.OwnerFolder, File.GetUnixFileMode(server.SocketFolder));
        Assert.Equal(FileModes.OwnerFolder, File.GetUnixFileMode(sandbox.Cluster));
        var admin = server.ConnectionString("postgres");
        Assert.Equal("", await AskAsync<string>(admin, "show listen_addresses"));
        Assert.Equal("on on on", await AskAsync<string>(admin, "select concat_ws(' ', current_setting('fsync'), current_setting('full_page_writes'), current_setting('synchronous_commit'))"));
        var guess = new NpgsqlConnectionStringBuilder(admin) { Password = "postgres" }.ConnectionString;
        Assert.Equal("28P01", (await Assert.ThrowsAsync<PostgresException>(() => AskAsync<int>(guess, "select 1"))).SqlState);
    }

    [Fact]
    public async Task The_hub_owns_its_database_without_being_superuser_and_the_application_does_not_change_the_schema()
    {
        await using var sandbox = new EmbeddedPostgresSandbox();
        await using var server = await sandbox.StartAsync();
        await server.EnsureHubDatabaseAsync(Ct);
        var hub = await server.EnsureHubDatabaseAsync(Ct);

        Assert.Equal("hub:hub:off", await AskAsync<string>(hub.Owner, "select concat_ws(':', current_database(), current_user, current_setting('is_superuser'))"));
        Assert.Equal("hub:hub_app:off", await AskAsync<string>(hub.App, "select concat_ws(':', current_database(), current_user, current_setting('is_superuser'))"));
        Assert.Equal(1, await AskAsync<int>(hub.Owner, "create schema training; create table training.t (n int); insert into training.t values (1) returning n"));
        Assert.Equal("42501", (await Assert.ThrowsAsync<PostgresException>(() => AskAsync<int>(hub.App, "create schema other"))).SqlState);
        Assert.Equal("42501", (await Assert.ThrowsAsync<PostgresException>(() => AskAsync<int>(hub.App, "create table public.other (n int)"))).SqlState);
    }

    [Fact]
    public async Task What_was_typed_does_not_reach_the_log_of_the_server()
    {
        await using var sandbox = new EmbeddedPostgresSandbox();
        await using var server = await sandbox.StartAsync();
        var hub = await server.EnsureHubDatabaseAsync(Ct);
        await AskAsync<string>(hub.Owner, "create table people (name text primary key); insert into people values ('Fatou Esempio') returning name");
        await Assert.ThrowsAsync<PostgresException>(() => AskAsync<string>(hub.Owner, "insert into people values ('Fatou Esempio') returning name"));

        string Log() => string.Concat(Directory.GetFiles(Path.Combine(sandbox.Cluster, "log")).Select(File.ReadAllText));
        for (var tries = 0; tries < 100 && !Log().Contains("duplicate key", StringComparison.Ordinal); tries++)
        {
            await Task.Delay(50, Ct);
        }

        var log = Log();
        Assert.Contains("duplicate key", log, StringComparison.Ordinal);
        Assert.DoesNotContain("Fatou", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_ordinary_user_starts_it_too()
    {
        Assert.SkipUnless(!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess, "The other tests already run as an ordinary user.");
        var account = await ServerAccount.ResolveAsync("nobody", Ct);
        var self = typeof(EmbeddedPostgresSafetyTests).Assembly.Location;
        var reads = await CommandLine.RunAsync(account.Command("test", "-r", self), Ct);
        Assert.SkipUnless(reads.Succeeded, $"The account nobody cannot read {self}.");

        string[] program = Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? [host, self] : [Environment.ProcessPath!];
        var results = Path.Combine(Path.GetTempPath(), $"hub-ordinary-{Guid.CreateVersion7():n}");
        Directory.CreateDirectory(results);
        await account.GiveAsync(results, Ct);
        var run = await CommandLine.RunAsync(
            account.Command([.. program, "--filter-class", typeof(EmbeddedPostgresTests).FullName!, typeof(EmbeddedPostgresRefusalTests).FullName!, "--results-directory", results]),
            Ct);
        Directory.Delete(results, recursive: true);
        Assert.True(run.Succeeded, run.Output + run.Error);
    }

    [Fact]
    public void Data_lie_where_the_account_can_write_unless_configured()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Unix folders.");
        var expected = Environment.IsPrivilegedProcess ? "/var/lib/serviceshub" : "serviceshub";
        Assert.Contains(expected, HubDataFolder.Default, StringComparison.Ordinal);
        Assert.True(Path.IsPathRooted(HubDataFolder.Default));
    }
}
