using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using ServicesHub.Abstractions;

namespace ServicesHub.Data;

/// <summary>The points before and after the commit of a person's change; there only when a fault is armed.</summary>
internal sealed class CommitFaults(ICurrentUser user) : DbTransactionInterceptor
{
    public override ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        if (user.IsAuthenticated)
            Fault.At(Fault.BeforeCommit);
        return new(result);
    }

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (user.IsAuthenticated)
            Fault.At(Fault.AfterCommit);
        return Task.CompletedTask;
    }
}
