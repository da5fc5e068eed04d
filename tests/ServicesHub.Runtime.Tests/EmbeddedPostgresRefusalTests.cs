using System.Runtime.Versioning;
using ServicesHub.PostgreSql;
using static ServicesHub.Runtime.Tests.EmbeddedPostgresSandbox;

namespace ServicesHub.Runtime.Tests;

public sealed class EmbeddedPostgresRefusalTests
{
    [Fact]
    public async Task A_folder_with_files_of_others_is_left_alone()
    {
        await using var sandbox = new EmbeddedPostgresSandbox();
        Directory.CreateDirectory(sandbox.DataFolder);
        await File.WriteAllTextAsync(Path.Combine(sandbox.DataFolder, "PG_VERSION"), "15\n", Ct);

        var sentence = await sandbox.RefusalAsync();
        Assert.Contains($"{sandbox.DataFolder} holds files that are not the hub's", sentence, StringComparison.Ordinal);
        Assert.Contains("cartella vuota o nuova con Hub:DataFolder", sentence, StringComparison.Ordinal);
        Assert.Single(Directory.GetFileSystemEntries(sandbox.DataFolder));
    }

    [Fact]
    public async Task Data_of_another_major_version_are_refused_by_name()
    {
        await using var sandbox = new EmbeddedPostgresSandbox();
        await (await sandbox.StartAsync()).StopAsync(Ct);
        await File.WriteAllTextAsync(Path.Combine(sandbox.Cluster, "PG_VERSION"), "12\n", Ct);

        Assert.Contains("were made by PostgreSQL 12, and this hub has only", await sandbox.RefusalAsync(), StringComparison.Ordinal);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_folder_that_cannot_be_written_is_refused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Unix permissions.");
        await using var sandbox = new EmbeddedPostgresSandbox();
        var folder = "/proc/serviceshub";
        if (!Environment.IsPrivilegedProcess)
        {
            Directory.CreateDirectory(sandbox.DataFolder);
            File.SetUnixFileMode(sandbox.DataFolder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            folder = sandbox.DataFolder;
        }

        Assert.Contains($"{folder} cannot be written by", await sandbox.RefusalAsync(sandbox.Options with { DataFolder = folder }), StringComparison.Ordinal);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Root_is_told_that_the_server_cannot_reach_a_private_folder_and_nothing_is_made()
    {
        Assert.SkipUnless(!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess, "Only root runs the server under another account.");
        await using var sandbox = new EmbeddedPostgresSandbox();
        Directory.CreateDirectory(sandbox.DataFolder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var folder = Path.Combine(sandbox.DataFolder, "data");

        Assert.Contains($"{folder} cannot be reached by the account nobody", await sandbox.RefusalAsync(sandbox.Options with { DataFolder = folder }), StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task Root_is_told_when_the_account_of_the_server_does_not_exist()
    {
        Assert.SkipUnless(!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess, "Only root runs the server under another account.");
        await using var sandbox = new EmbeddedPostgresSandbox();
        Assert.Contains("useradd --system nessuno", await sandbox.RefusalAsync(sandbox.Options with { Account = "nessuno" }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_hub_is_told_where_the_first_one_answers()
    {
        await using var sandbox = new EmbeddedPostgresSandbox();
        await using var first = await sandbox.StartAsync();
        first.Folder.AnnounceAddress("http://localhost:5080");

        var sentence = await sandbox.RefusalAsync();
        Assert.Contains($"already running on the data folder {sandbox.DataFolder}: http://localhost:5080 (process {Environment.ProcessId})", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_PostgreSQL_is_named()
    {
        await using var sandbox = new EmbeddedPostgresSandbox();
        var sentence = await sandbox.RefusalAsync(sandbox.Options with { BinFolder = "/usr/share" });
        Assert.Contains("No PostgreSQL 15 or newer was found in /usr/share", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_password_is_named_with_its_file()
    {
        await using var sandbox = new EmbeddedPostgresSandbox();
        await (await sandbox.StartAsync()).StopAsync(Ct);
        File.Delete(Path.Combine(sandbox.DataFolder, "postgresql.password"));
        Assert.Contains("postgresql.password", await sandbox.RefusalAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fsync")]
    [InlineData("full_page_writes")]
    [InlineData("synchronous_commit")]
    public async Task Settings_that_endanger_data_are_not_taken(string name)
    {
        await using var sandbox = new EmbeddedPostgresSandbox();
        var options = sandbox.Options with { Settings = new Dictionary<string, string> { [name] = "off" } };
        await Assert.ThrowsAsync<ArgumentException>(() => EmbeddedPostgres.StartAsync(options, ct: Ct));
    }
}
