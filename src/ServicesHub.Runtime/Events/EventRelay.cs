using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using ServicesHub.Data;

namespace ServicesHub.Runtime;

/// <summary>
/// Moves events from the outbox to the queues of the modules that subscribe, also what another process left there. A batch is
/// taken and delivered by one statement in one transaction, so that each event arrives once; other processes take other events.
/// </summary>
internal sealed partial class EventRelay(NpgsqlDataSource database, ILogger<EventRelay> log) : BackgroundService
{
    private const int Batch = 500;

    // Headers are in the outbox as in the queue, as text there; the times are those that Rebus gives a message without any.
    private const string Move = """
        with taken as materialized (
          select "Id" from hub.outbox order by "Id" limit $1 for update skip locked),
        moved as (
          delete from hub.outbox o using taken where o."Id" = taken."Id" returning o."Id", o."DestinationAddress", o."Headers", o."Body")
        insert into hub.messages (recipient, headers, body, priority, visible, expiration)
        select "DestinationAddress", convert_to("Headers", 'UTF8'), "Body", 0, now(), now() + interval '2147483647 seconds' from moved order by "Id"
        """;

    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var isFailing = false;
        for (var pause = Shortest; !stoppingToken.IsCancellationRequested; await Task.Delay(pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing))
        {
            try
            {
                pause = await MoveAllAsync(stoppingToken) > 0 ? Shortest : TimeSpan.FromTicks(Math.Min(pause.Ticks * 2, Longest.Ticks));
                isFailing = false;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                if (!isFailing)
                    LogFailed(log, e.Message);
                (isFailing, pause) = (true, Longest);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task<int> MoveAllAsync(CancellationToken ct)
    {
        for (var all = 0; ;)
        {
            var moved = await MoveAsync(ct);
            all += moved;
            if (moved < Batch)
                return all;
        }
    }

    private async Task<int> MoveAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using var move = new NpgsqlCommand(Move, connection, transaction) { Parameters = { new() { Value = Batch } } };
        var moved = await move.ExecuteNonQueryAsync(ct);
        if (moved > 0)
            Fault.At(Fault.OutboxClaim);
        await transaction.CommitAsync(ct);
        return moved;
    }

    [LoggerMessage(1202, LogLevel.Warning, "Events wait in the outbox and are tried again each second: {Reason}")]
    private static partial void LogFailed(ILogger logger, string reason);
}
