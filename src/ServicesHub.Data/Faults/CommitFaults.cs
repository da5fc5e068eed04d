using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using ServicesHub.Abstractions;

namespace ServicesHub.Data;

/// <summary>The points before and after the commit of a person's change; there only when a fault is armed.</summary>
internal sealed class CommitFaults(ICurrentUser? user) : DbTransactionInterceptor
{
    public override ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        if (IsOfPerson(eventData.Context))
            Fault.At(Fault.BeforeCommit);
        return new(result);
    }

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (IsOfPerson(eventData.Context))
            Fault.At(Fault.AfterCommit);
        return Task.CompletedTask;
    }

    // The context of a module serves one request after the other and knows whose it is.
    private bool IsOfPerson(DbContext? context) => (context is ModuleDbContext module ? module.User : user) is { IsAuthenticated: true };
}
