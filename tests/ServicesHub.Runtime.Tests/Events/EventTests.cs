using Microsoft.Extensions.DependencyInjection;
using ServicesHub.Runtime.Tests.Probe;

namespace ServicesHub.Runtime.Tests.Events;

public sealed class EventTests : IAsyncLifetime
{
    private ProbeHub hub = null!;

    public async ValueTask InitializeAsync() => hub = await ProbeHub.StartAsync();

    public async ValueTask DisposeAsync() => await hub.DisposeAsync();

    [Fact]
    public async Task An_event_of_a_committed_change_is_handled_once_by_the_hub_itself()
    {
        var sent = await PublishAsync();

        await Eventually.TrueAsync(async () => await PingsAsync(sent) == 1);
        await QuietAsync();
        Assert.Equal(1, await PingsAsync(sent));
        Assert.Equal(1, await hub.ReadAsync<long>("select count(*) from hub.probe_pings where by_system"));
        Assert.Equal("probe/NotePing", await hub.ReadAsync<string>("select handler from hub.receipts where event_id = $1", sent));
    }

    [Fact]
    public async Task An_event_of_a_change_that_is_rolled_back_is_never_handled()
    {
        await PublishAsync(commit: false);
        var later = await PublishAsync();

        await Eventually.TrueAsync(async () => await PingsAsync(later) == 1);
        await QuietAsync();
        Assert.Equal(1, await hub.ReadAsync<long>("select count(*) from hub.probe_pings"));
    }

    [Fact]
    public async Task A_second_delivery_of_an_event_does_nothing()
    {
        var sent = await PublishAsync();
        await Eventually.TrueAsync(async () => await PingsAsync(sent) == 1);

        await PublishAsync(sent);
        var later = await PublishAsync();
        await Eventually.TrueAsync(async () => await PingsAsync(later) == 1);

        await QuietAsync();
        Assert.Equal(1, await PingsAsync(sent));
    }

    [Fact]
    public async Task Events_for_a_module_that_is_off_wait_and_are_handled_when_it_is_on_again()
    {
        await hub.SwitchAsync(ProbeModule.Id, false);
        var sent = await PublishAsync();
        await Eventually.TrueAsync(async () => await WaitingAsync("hub-probe") == 1);
        await Task.Delay(1500, Ct);
        Assert.Equal((0, 1), (await PingsAsync(sent), await WaitingAsync("hub-probe")));

        await hub.SwitchAsync(ProbeModule.Id, true);

        await Eventually.TrueAsync(async () => await PingsAsync(sent) == 1);
        await QuietAsync();
    }

    [Fact]
    public async Task An_event_that_cannot_be_handled_is_parked_and_leaves_nothing_behind()
    {
        var poison = await PublishAsync(poison: true);
        await Eventually.TrueAsync(async () => await WaitingAsync("parked") == 1);

        Assert.Equal(0, await PingsAsync(poison));
        Assert.Equal(0, await hub.ReadAsync<long>("select count(*) from hub.receipts where event_id = $1", poison));
        await Eventually.TrueAsync(async () => await WaitingAsync("hub-probe") == 0);

        var later = await PublishAsync();
        await Eventually.TrueAsync(async () => await PingsAsync(later) == 1);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private async Task<Guid> PublishAsync(Guid? id = null, bool commit = true, bool poison = false)
    {
        await using var scope = hub.Services.CreateSystemScope();
        await using var connection = await hub.Database.OpenConnectionAsync(Ct);
        await using var transaction = await connection.BeginTransactionAsync(Ct);
        var buffer = scope.ServiceProvider.GetRequiredService<EventBuffer>();
        var ping = new Pinged(id ?? Guid.CreateVersion7(), new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero), poison);
        buffer.Publish(ping);
        await using var batch = new Npgsql.NpgsqlBatch(connection, transaction);
        buffer.AddTo(batch, ProbeModule.Id);
        await batch.ExecuteNonQueryAsync(Ct);
        if (commit)
            await transaction.CommitAsync(Ct);
        else
            await transaction.RollbackAsync(Ct);
        return ping.EventId;
    }

    private Task<long> PingsAsync(Guid id) => hub.ReadAsync<long>("select count(*) from hub.probe_pings where event_id = $1", id);

    private Task<long> WaitingAsync(string queue) => hub.ReadAsync<long>("select count(*) from hub.messages where recipient = $1", queue);

    private Task QuietAsync() => Eventually.TrueAsync(async () =>
        await WaitingAsync("hub-probe") == 0 && await hub.ReadAsync<long>("""select count(*) from hub.outbox where not "Sent" """) == 0);
}
