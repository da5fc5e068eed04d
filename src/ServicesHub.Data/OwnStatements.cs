using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace ServicesHub.Data;

/// <summary>
/// Statements that are written by hand, in the transaction that a context has open: only there do they belong to the
/// business change, and to the Idempotency-Key of the request.
/// </summary>
public static class OwnStatements
{
    /// <exception cref="InvalidOperationException">No transaction is open.</exception>
    public static NpgsqlCommand Statement(this DbContext context, string sql) => new(sql, ConnectionOf(context), TransactionOf(context));

    /// <exception cref="InvalidOperationException">No transaction is open.</exception>
    public static NpgsqlBatch Statements(this DbContext context) => new(ConnectionOf(context), TransactionOf(context));

    private static NpgsqlConnection ConnectionOf(DbContext context) => (NpgsqlConnection)context.Database.GetDbConnection();

    private static NpgsqlTransaction TransactionOf(DbContext context) =>
        (NpgsqlTransaction)(context.Database.CurrentTransaction ?? throw new InvalidOperationException("Begin a transaction of the context first.")).GetDbTransaction();
}
