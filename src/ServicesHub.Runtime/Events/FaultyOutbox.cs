using Rebus.PostgreSql;
using Rebus.PostgreSql.Outbox;
using Rebus.Transport;
using ServicesHub.Data;

namespace ServicesHub.Runtime;

/// <summary>The outbox of a process that a drill kills once it has taken events from it; there only when a fault is armed.</summary>
internal sealed class FaultyOutbox(IOutboxStorage inner) : IOutboxStorage
{
    public Task Save(IEnumerable<OutgoingTransportMessage> outgoingMessages, string? messageId = null, string? sourceQueue = null, string? correlationId = null) =>
        inner.Save(outgoingMessages, messageId, sourceQueue, correlationId);

    public Task Save(IEnumerable<OutgoingTransportMessage> outgoingMessages, IDbConnection dbConnection) => inner.Save(outgoingMessages, dbConnection);

    public async Task<OutboxMessageBatch> GetNextMessageBatch(string? correlationId = null, int maxMessageBatchSize = 100)
    {
        var batch = await inner.GetNextMessageBatch(correlationId, maxMessageBatchSize);
        if (batch.Count > 0)
            Fault.At(Fault.OutboxClaim);
        return batch;
    }
}
