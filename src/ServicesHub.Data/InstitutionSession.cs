using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ServicesHub.Data;

/// <summary>
/// Tells PostgreSQL on whose behalf a connection works, so that row-level security holds besides the query filters:
/// <c>hub.institutions</c> lists the institutions, <c>hub.user</c> names the person, <c>hub.system</c> is <c>on</c> for the
/// hub itself. It is said with the first statement of an opened connection, or before its transaction begins, for what a
/// transaction sets ends with its rollback. Npgsql resets the variables when the connection returns to its pool.
/// </summary>
internal sealed class InstitutionSession : DbCommandInterceptor, IDbConnectionInterceptor, IDbTransactionInterceptor
{
    public Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }

    public void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => ContextOf(eventData).IsSessionUnsaid = true;

    public async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
    {
        await SayAsync(connection, ContextOf(eventData), cancellationToken);
        return result;
    }

    public InterceptionResult<DbTransaction> TransactionStarting(DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result)
    {
        Say(connection, ContextOf(eventData));
        return result;
    }

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        // What saves counts the results of its statements: none may come before them.
        if (eventData.CommandSource == CommandSource.SaveChanges)
            await SayAsync(command.Connection!, ContextOf(eventData), cancellationToken);
        else
            SayWith(command, ContextOf(eventData));
        return result;
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        if (eventData.CommandSource == CommandSource.SaveChanges)
            Say(command.Connection!, ContextOf(eventData));
        else
            SayWith(command, ContextOf(eventData));
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        new(NonQueryExecuting(command, eventData, result));

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        SayWith(command, ContextOf(eventData));
        return result;
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default) =>
        new(ScalarExecuting(command, eventData, result));

    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result)
    {
        SayWith(command, ContextOf(eventData));
        return result;
    }

    // What was said with a statement that failed was undone with it.
    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        CommandFailed(command, eventData);
        return Task.CompletedTask;
    }

    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) =>
        ContextOf(eventData).IsSessionUnsaid |= command.Transaction is null;

    private static async Task SayAsync(DbConnection connection, ModuleDbContext context, CancellationToken ct)
    {
        if (!context.IsSessionUnsaid)
            return;
        await using var command = connection.CreateCommand();
        SayWith(command, context);
        await command.ExecuteNonQueryAsync(ct);
    }

    private static void Say(DbConnection connection, ModuleDbContext context)
    {
        if (!context.IsSessionUnsaid)
            return;
        using var command = connection.CreateCommand();
        SayWith(command, context);
        command.ExecuteNonQuery();
    }

    private static void SayWith(DbCommand command, ModuleDbContext context)
    {
        if (!context.IsSessionUnsaid)
            return;
        command.CommandText = SessionOf(context) + command.CommandText;
        context.IsSessionUnsaid = false;
        context.KeepConnection();
    }

    // SET takes no parameters; identities hold nothing but letters, digits and dashes.
    private static string SessionOf(ModuleDbContext context)
    {
        var user = context.User;
        return $"set hub.institutions = '{user.Active?.InstitutionId}'; set hub.\"user\" = '{(user.IsAuthenticated ? user.UserId : null)}'; set hub.system = {(user.IsSystem ? "on" : "off")}; ";
    }

    private static ModuleDbContext ContextOf(DbContextEventData opened) => (ModuleDbContext)opened.Context!;
}
