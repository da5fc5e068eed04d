using System.Globalization;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace ServicesHub.Data;

/// <summary>A use case's transaction inside the one that is kept open: what it does not commit is undone, nothing else.</summary>
internal sealed class InnerTransaction : IDbContextTransaction, IInfrastructure<System.Data.Common.DbTransaction>
{
    private readonly IDbContextTransaction outer;
    private readonly string savepoint;
    private bool isOver;

    private InnerTransaction(IDbContextTransaction outer, string savepoint) => (this.outer, this.savepoint) = (outer, savepoint);

    public Guid TransactionId { get; } = Guid.CreateVersion7();

    System.Data.Common.DbTransaction IInfrastructure<System.Data.Common.DbTransaction>.Instance => outer.GetDbTransaction();

    public static async Task<InnerTransaction> BeginAsync(IDbContextTransaction outer, CancellationToken ct)
    {
        var inner = new InnerTransaction(outer, string.Create(CultureInfo.InvariantCulture, $"inner_{Guid.CreateVersion7():n}"));
        await outer.CreateSavepointAsync(inner.savepoint, ct);
        return inner;
    }

    public void Commit() => isOver = true;

    public Task CommitAsync(CancellationToken cancellationToken = default)
    {
        isOver = true;
        return Task.CompletedTask;
    }

    public void Rollback() => throw new NotSupportedException("Business transactions are ended asynchronously.");

    public async Task RollbackAsync(CancellationToken cancellationToken = default)
    {
        isOver = true;
        await outer.RollbackToSavepointAsync(savepoint, cancellationToken);
    }

    public void Dispose()
    {
        if (!isOver)
            Rollback();
    }

    public async ValueTask DisposeAsync()
    {
        if (isOver)
            return;
        try
        {
            await RollbackAsync();
        }
        catch (Exception e) when (e is InvalidOperationException or NpgsqlException)
        {
            // The connection is gone and the whole transaction with it: what broke it is what the caller must hear.
        }
    }
}
