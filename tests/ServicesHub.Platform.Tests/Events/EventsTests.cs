using ServicesHub.Abstractions;
using ServicesHub.Platform.Tests.Desks;

namespace ServicesHub.Platform.Tests.Events;

public sealed class EventsTests
{
    private const string Reason = "il dato non serve più";

    [Fact]
    public async Task An_event_that_cannot_be_handled_is_listed_without_its_content()
    {
        await using var desk = await OpenAsync();
        await desk.PublishAsync();

        var parked = await ParkedAsync(desk);
        Assert.Equal(("sample.thing-happened.v1", "sample", "System.InvalidTimeZoneException"), (parked.Event, parked.Module, parked.ErrorType));
        Assert.Contains(nameof(NoteThing), parked.ErrorSource, StringComparison.Ordinal);
        Assert.DoesNotContain(NoteThing.Secret, parked.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_retry_delivers_the_event_once_its_handler_works()
    {
        await using var desk = await OpenAsync();
        var sent = await desk.PublishAsync();
        var parked = await ParkedAsync(desk);
        desk.Workshop.IsBroken = false;

        Assert.True(await desk.AskAsync<RetryParked, bool>(r => r.ExecuteAsync(parked.Id, Desk.Ct)));

        await UntilAsync(() => Task.FromResult(!desk.Workshop.Handled.IsEmpty));
        Assert.Equal([sent], desk.Workshop.Handled);
        Assert.False(await desk.AskAsync<RetryParked, bool>(r => r.ExecuteAsync(parked.Id, Desk.Ct)));
        Assert.Equal(["platform.event-retried|sample.thing-happened.v1 > sample"], await desk.AuditAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_retry_has_all_attempts_again_and_when_they_fail_the_event_is_parked_again(bool all)
    {
        await using var desk = await OpenAsync();
        var sent = await desk.PublishAsync();
        var first = await ParkedAsync(desk);
        Assert.Equal(Enumerable.Repeat(sent, 5), desk.Workshop.Failed);

        if (all)
            Assert.Equal(1, await desk.AskAsync<RetryAllParked, int?>(r => r.ExecuteAsync("sample", Desk.Ct)));
        else
            Assert.True(await desk.AskAsync<RetryParked, bool>(r => r.ExecuteAsync(first.Id, Desk.Ct)));

        await UntilAsync(async () => (await AllAsync(desk)).Any(p => p.Id != first.Id));
        Assert.Equal(Enumerable.Repeat(sent, 10), desk.Workshop.Failed);
    }

    [Fact]
    public async Task A_retry_that_fails_once_more_is_tried_again_by_itself()
    {
        await using var desk = await OpenAsync();
        var sent = await desk.PublishAsync();
        var parked = await ParkedAsync(desk);
        desk.Workshop.WorksAfter = 7;

        await desk.DoAsync<RetryParked>(r => r.ExecuteAsync(parked.Id, Desk.Ct));

        await UntilAsync(() => Task.FromResult(!desk.Workshop.Handled.IsEmpty));
        Assert.Equal([sent], desk.Workshop.Handled);
        Assert.Equal(7, desk.Workshop.Failed.Count);
        Assert.Empty(await AllAsync(desk));
    }

    [Fact]
    public async Task A_discarded_event_is_gone_and_the_reason_stays()
    {
        await using var desk = await OpenAsync();
        await desk.PublishAsync();
        var parked = await ParkedAsync(desk);

        await desk.RefusedAsync<DiscardParked>("reason-too-short", d => d.ExecuteAsync(parked.Id, "boh", Desk.Ct));
        Assert.True(await desk.AskAsync<DiscardParked, bool>(d => d.ExecuteAsync(parked.Id, Reason, Desk.Ct)));

        Assert.Empty(await AllAsync(desk));
        Assert.False(await desk.AskAsync<DiscardParked, bool>(d => d.ExecuteAsync(parked.Id, Reason, Desk.Ct)));
        Assert.Equal(["platform.event-discarded|sample.thing-happened.v1 > sample: " + Reason], await desk.AuditAsync());
    }

    [Fact]
    public async Task What_cannot_be_audited_is_neither_retried_nor_discarded()
    {
        await using var desk = await OpenAsync();
        await desk.PublishAsync();
        var parked = await ParkedAsync(desk);
        await desk.CloseAuditAsync();

        await Assert.ThrowsAnyAsync<Exception>(() => desk.DoAsync<RetryParked>(r => r.ExecuteAsync(parked.Id, Desk.Ct)));
        await Assert.ThrowsAnyAsync<Exception>(() => desk.DoAsync<DiscardParked>(d => d.ExecuteAsync(parked.Id, Reason, Desk.Ct)));

        Assert.Equal(parked, Assert.Single(await AllAsync(desk)));
    }

    [Fact]
    public async Task Events_for_a_module_that_is_off_are_counted_in_its_queue()
    {
        await using var desk = await OpenAsync();
        Assert.Equal((true, 0, null), Facts(await QueueAsync(desk)));
        desk.Switch("sample", false);
        await desk.PublishAsync();
        await desk.PublishAsync();

        await UntilAsync(async () => (await QueueAsync(desk)).Waiting == 2);
        Assert.NotNull((await QueueAsync(desk)).OldestSeconds);
        Assert.False((await QueueAsync(desk)).IsOn);
    }

    private static (bool, long, double?) Facts(QueueLine queue) => (queue.IsOn, queue.Waiting, queue.OldestSeconds);

    private static async Task<QueueLine> QueueAsync(Desk desk) =>
        Assert.Single(await desk.AskAsync<ReadEvents, IReadOnlyList<QueueLine>>(r => r.QueuesAsync(Desk.Ct)), q => q.Module == "sample");

    private static async Task<IReadOnlyList<ParkedEvent>> AllAsync(Desk desk) =>
        (await desk.AskAsync<ReadEvents, Page<ParkedEvent>>(r => r.ParkedAsync(null, Desk.Ct))).Items;

    private static async Task<ParkedEvent> ParkedAsync(Desk desk)
    {
        await UntilAsync(async () => (await AllAsync(desk)).Count == 1);
        return (await AllAsync(desk))[0];
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var i = 0; i < 300 && !await holds(); i++)
            await Task.Delay(50, Desk.Ct);
        Assert.True(await holds());
    }

    private static async Task<Desk> OpenAsync()
    {
        var desk = await Desk.OpenAsync();
        await desk.ReceiveEventsAsync();
        return desk;
    }
}
