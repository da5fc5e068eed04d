using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace ServicesHub.Data;

/// <summary>
/// Begins business transactions. Those of a request with an Idempotency-Key are claimed for the key and committed by
/// <see cref="KeyedRequest"/>, when the answer is known.
/// </summary>
internal sealed class UnitOfWork(DbContext context, KeyedRequest? request) : DatabaseFacade(context)
{
    public override async Task<IDbContextTransaction> BeginTransactionAsync(CancellationToken cancellationToken = default)
    {
        if (request is not { IsKeyed: true })
            return await base.BeginTransactionAsync(cancellationToken);
        if (request.Holds(CurrentTransaction))
            return await InnerTransaction.BeginAsync(CurrentTransaction!, cancellationToken);
        var transaction = await base.BeginTransactionAsync(cancellationToken);
        if (!request.HoldsNone)
            return transaction;
        try
        {
            await request.HoldAsync(transaction, cancellationToken);
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
        return await InnerTransaction.BeginAsync(transaction, cancellationToken);
    }
}
