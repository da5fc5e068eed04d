using Npgsql;
using ServicesHub.Testing;

namespace ServicesHub.Runtime.Tests.Database;

public sealed class DatabaseAbsenceTests
{
    [Fact]
    public async Task A_connection_that_is_lost_between_two_commands_is_an_absence_of_the_database()
    {
        await using var database = await HubDatabases.EmptyAsync();
        await using var connection = new NpgsqlConnection(database.AdminConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await connection.CloseAsync();

        Assert.True(DatabaseAbsence.Is(Record.Exception(() => new NpgsqlBatch(connection, transaction))));
        Assert.True(DatabaseAbsence.Is(await Record.ExceptionAsync(() => transaction.CommitAsync(TestContext.Current.CancellationToken))));
        Assert.False(DatabaseAbsence.Is(new InvalidOperationException("A fault of ours.")));
    }
}
