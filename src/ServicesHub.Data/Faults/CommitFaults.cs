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
        Before(UserOf(eventData.Context));
        return new(result);
    }

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        After(UserOf(eventData.Context));
        return Task.CompletedTask;
    }

    /// <summary>Passes the point before the commit of somebody's change.</summary>
    public static void Before(ICurrentUser? user) => Pass(Fault.BeforeCommit, user);

    /// <summary>Passes the point after it.</summary>
    public static void After(ICurrentUser? user) => Pass(Fault.AfterCommit, user);

    private static void Pass(string point, ICurrentUser? user)
    {
        if (user is { IsAuthenticated: true })
            Fault.At(point);
    }

    // The context of a module serves one request after the other and knows whose it is.
    private ICurrentUser? UserOf(DbContext? context) => context is ModuleDbContext module ? module.User : user;
}
