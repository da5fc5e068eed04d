using ServicesHub.Platform.Tests.Desks;
using ServicesHub.Testing;

namespace ServicesHub.Platform.Tests.Events;

public sealed class QueueTests
{
    private const string Reason = "manutenzione del servizio";

    [Fact]
    public async Task A_paused_queue_says_who_paused_it_since_when_and_why_and_its_events_wait_until_it_is_resumed()
    {
        await using var desk = await OpenAsync();
        desk.Workshop.IsBroken = false;

        Assert.True((await ChangeAsync(desk, pause: true))!.Value.IsChanged);
        await desk.ApplyPausesAsync();
        var pause = (await QueueAsync(desk)).Pause!;
        Assert.Equal(("prima.amministratrice", Reason), (pause.By, pause.Reason));
        var sent = await desk.PublishAsync();
        await Soon.TrueAsync(async () => (await QueueAsync(desk)).Waiting == 1, "the event waits");
        Assert.Equal(QueueState.Paused, StateOf(await QueueAsync(desk), running: true));
        Assert.Empty(desk.Workshop.Handled);

        Assert.True((await ChangeAsync(desk, pause: false))!.Value.IsChanged);
        await desk.ApplyPausesAsync();
        await Soon.TrueAsync(async () => (await QueueAsync(desk)).Held == 0 && !desk.Workshop.Handled.IsEmpty, "what waited is handled");

        Assert.Equal([sent], desk.Workshop.Handled);
        Assert.Null((await QueueAsync(desk)).Pause);
        Assert.Equal([$"platform.events-paused|sample: {Reason}", "platform.events-resumed|sample"], await desk.AuditAsync());
    }

    [Fact]
    public async Task A_pause_without_a_reason_is_refused_in_words()
    {
        await using var desk = await OpenAsync();

        var refused = await desk.RefusedAsync<PauseQueue>("reason-too-short", p => p.ExecuteAsync("sample", true, "  boh  ", Desk.Ct));

        Assert.Equal(("Scrivi il motivo, almeno 10 caratteri.", "Give the reason, at least 10 characters.", "reason"), (refused.Text.It, refused.Text.En, refused.Field));
        Assert.Null((await QueueAsync(desk)).Pause);
    }

    [Fact]
    public async Task Of_many_who_pause_at_once_one_does_and_the_others_change_nothing()
    {
        await using var desk = await OpenAsync();

        var paused = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ChangeAsync(desk, pause: true)));
        var resumed = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ChangeAsync(desk, pause: false)));

        Assert.Single(paused, p => p!.Value.IsChanged);
        Assert.All(paused, p => Assert.NotNull(p!.Value.Queue.Pause));
        Assert.Single(resumed, r => r!.Value.IsChanged);
        Assert.Equal(2, (await desk.AuditAsync()).Count);
    }

    [Fact]
    public async Task What_cannot_be_audited_is_neither_paused_nor_retried_as_a_whole()
    {
        await using var desk = await OpenAsync();
        await desk.PublishAsync();
        await Soon.TrueAsync(async () => (await QueueAsync(desk)).Parked == 1, "the event is parked");
        await desk.CloseAuditAsync();

        await Assert.ThrowsAnyAsync<Exception>(() => ChangeAsync(desk, pause: true));
        await Assert.ThrowsAnyAsync<Exception>(() => RetryAllAsync(desk));

        Assert.Equal((null, 1), ((await QueueAsync(desk)).Pause, (await QueueAsync(desk)).Parked));
    }

    [Fact]
    public async Task Queues_that_the_deployment_does_not_have_are_not_there()
    {
        await using var desk = await OpenAsync();

        Assert.Null(await desk.AskAsync<PauseQueue, (QueueLine, bool)?>(p => p.ExecuteAsync("elsewhere", true, Reason, Desk.Ct)));
        Assert.Null(await desk.AskAsync<RetryAllParked, int?>(r => r.ExecuteAsync("elsewhere", Desk.Ct)));
        Assert.Empty(await desk.AuditAsync());
    }

    [Fact]
    public async Task All_parked_events_of_a_module_are_retried_in_one_action_and_each_is_handled_once()
    {
        await using var desk = await OpenAsync();
        Guid[] sent = [await desk.PublishAsync(), await desk.PublishAsync(), await desk.PublishAsync()];
        await Soon.TrueAsync(async () => (await QueueAsync(desk)).Parked == 3, "the events are parked");
        desk.Workshop.IsBroken = false;

        var moved = await Task.WhenAll(RetryAllAsync(desk), RetryAllAsync(desk), RetryAllAsync(desk));

        await Soon.TrueAsync(() => Task.FromResult(desk.Workshop.Handled.Count == 3), "all are handled");
        Assert.Equal([0, 0, 3], moved.Order());
        Assert.Equal(sent.Order(), desk.Workshop.Handled.Order());
        Assert.Equal(0, (await QueueAsync(desk)).Parked);
        Assert.Equal(["platform.events-retried|sample: 3"], await desk.AuditAsync());
    }

    [Fact]
    public async Task Events_that_have_not_left_their_outbox_are_counted_with_their_age()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.ReadAsync<string>("insert into hub.subscriptions (topic, address) values ('sample.thing-happened.v1', 'hub-sample') returning topic");
        var before = await QueueAsync(desk);
        await desk.PublishAsync();
        await desk.PublishAsync();
        desk.Clock.Today = desk.Today.AddDays(1);

        var queue = await QueueAsync(desk);
        Assert.Equal((0, null, QueueState.NoProcess), (before.Unsent, before.OldestUnsentSeconds, before.State));
        Assert.Equal((0, 2, 2), (queue.Waiting, queue.Unsent, queue.Held));
        Assert.Equal(86400, queue.OldestUnsentSeconds);
    }

    [Fact]
    public async Task A_module_that_is_off_holds_its_events_and_says_how_many()
    {
        await using var desk = await OpenAsync();
        desk.Switch("sample", false);
        await desk.PublishAsync();
        await Soon.TrueAsync(async () => (await QueueAsync(desk)).Waiting == 1, "the event waits");

        Assert.Equal((QueueState.ModuleOff, 1), ((await QueueAsync(desk)).State, (await QueueAsync(desk)).Held));
    }

    [Fact]
    public void A_queue_runs_only_when_nothing_holds_it()
    {
        var queue = new QueueLine("sample", new("Prova", "Sample"), true, true, 0, null, 0, 0, null, null);
        var pause = new QueuePause("-", default, Reason);

        Assert.Equal(
            [QueueState.Running, QueueState.Paused, QueueState.NoProcess, QueueState.ModuleOff],
            [queue.State, (queue with { Pause = pause }).State, (queue with { IsRunning = false }).State, (queue with { IsOn = false, Pause = pause }).State]);
    }

    private static QueueState StateOf(QueueLine queue, bool running) => (queue with { IsRunning = running }).State;

    private static Task<(QueueLine Queue, bool IsChanged)?> ChangeAsync(Desk desk, bool pause) =>
        desk.AskAsync<PauseQueue, (QueueLine Queue, bool IsChanged)?>(p => p.ExecuteAsync("sample", pause, pause ? Reason : null, Desk.Ct));

    private static Task<int?> RetryAllAsync(Desk desk) => desk.AskAsync<RetryAllParked, int?>(r => r.ExecuteAsync("sample", Desk.Ct));

    private static async Task<QueueLine> QueueAsync(Desk desk) => (await desk.AskAsync<ReadEvents, QueueLine?>(r => r.QueueAsync("sample", Desk.Ct)))!;

    private static async Task<Desk> OpenAsync()
    {
        var desk = await Desk.OpenAsync();
        await desk.ReceiveEventsAsync();
        return desk;
    }
}
