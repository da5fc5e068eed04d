using Microsoft.EntityFrameworkCore;
using ServicesHub.Data;
using ServicesHub.Platform.Tests.Desks;
using ServicesHub.Runtime;
using ServicesHub.Shell.Lists;

namespace ServicesHub.Platform.Tests.Features;

public sealed class ProcessTests
{
    [Fact]
    public async Task Each_process_says_whether_and_how_soon_it_followed_was_started_later_or_was_lost()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.DoAsync<SwitchFeature>(s => s.ExecuteAsync("sample", false, "prova dei processi", false, Desk.Ct));
        var change = await desk.AskAsync<HubDb, FeatureChange>(db => db.FeatureChanges.FirstAsync(Desk.Ct));
        var (at, before) = (change.ChangedAt, change.ChangedAt.AddHours(-1));
        await desk.DoAsync<HubDb>(db =>
        {
            db.AddRange(
                Sync("1 followed", before, change.Version, at.AddMilliseconds(80)), Sync("2 not yet", before, change.Version - 1, before), Sync("3 later", at.AddMinutes(1), change.Version, at.AddMinutes(1)),
                Sync("4 went on", before, change.Version + 1, at.AddMinutes(2)), Sync("5 lost", before, change.Version - 1, before, at.AddMinutes(3)));
            return db.SaveChangesAsync(Desk.Ct);
        });

        var processes = (await desk.AskAsync<ReadFeatures, FeatureDetail?>(r => r.FindAsync("sample", Desk.Ct)))!.Processes;

        Assert.Equal(
            [("1 followed", Tone.Success, "raggiunto in 80 ms"), ("2 not yet", Tone.Warning, "non ancora raggiunto"), ("3 later", Tone.Success, "avviato dopo"), ("4 went on", Tone.Success, "raggiunto"), ("5 lost", Tone.Danger, "non risponde più")],
            processes.Select(p => (p.Machine, ProcessWords.Of(p, isChanged: true).Tone, ProcessWords.Of(p, isChanged: true).Text)));
        Assert.All(processes, p => Assert.Equal(["sample"], p.Modules));
    }

    private static FeatureSync Sync(string machine, DateTimeOffset started, long version, DateTimeOffset applied, DateTimeOffset? lost = null) => new()
    {
        ProcessId = Guid.CreateVersion7(), Program = "ServicesHub.Host", Machine = machine, Modules = ["sample"], LockKey = 1, StartedAt = started, Version = version, AppliedAt = applied, LostAt = lost,
    };
}
