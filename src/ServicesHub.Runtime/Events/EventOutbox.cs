using System.Globalization;
using System.Text.Json;
using Npgsql;
using Rebus.Messages;
using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>
/// Puts events into the outbox, a row for each queue that subscribes, as statements of the batch of the business change: the
/// bus itself would look the subscribers up and write each message in round trips of its own.
/// </summary>
internal static class EventOutbox
{
    private const string Insert = """
        insert into hub.outbox ("DestinationAddress", "Headers", "Body")
        select address, $2, $3 from hub.subscriptions where topic = $1
        """;

    public static void Add(NpgsqlBatch batch, IIntegrationEvent happened)
    {
        var name = EventNames.Of(happened.GetType());
        var id = Guid.CreateVersion7().ToString();
        var headers = new Dictionary<string, string>
        {
            [Headers.Intent] = Headers.IntentOptions.PublishSubscribe,
            [Headers.MessageId] = id,
            [Headers.CorrelationId] = id,
            [Headers.CorrelationSequence] = "0",
            [Headers.Type] = name,
            [Headers.SentTime] = happened.OccurredAt.ToString("O", CultureInfo.InvariantCulture),
            [Headers.ContentType] = "application/json;charset=utf-8",
        };
        batch.BatchCommands.Add(new NpgsqlBatchCommand(Insert)
        {
            Parameters =
            {
                new() { Value = name },
                new() { Value = JsonSerializer.Serialize(headers) },
                new() { Value = JsonSerializer.SerializeToUtf8Bytes(happened, happened.GetType(), JsonSerializerOptions.Web) },
            },
        });
    }
}
