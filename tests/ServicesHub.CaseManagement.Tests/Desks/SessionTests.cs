using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ServicesHub.Data;

namespace ServicesHub.CaseManagement.Tests.Desks;

/// <summary>On whose behalf a connection works, as PostgreSQL knows it.</summary>
public sealed class SessionTests(Province province) : IClassFixture<Province>
{
    private static readonly string School = Province.School.Id.ToString();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_statement_works_for_the_institution_already()
    {
        var db = province.At(Province.School).Db;
        Assert.Equal(School, await InstitutionAsync(db));
        Assert.Equal(School, await InstitutionAsync(db));
    }

    [Fact]
    public async Task A_first_statement_that_fails_leaves_it_said()
    {
        var db = province.At(Province.School).Db;
        await db.Database.OpenConnectionAsync(Ct);
        await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync("select 1 / 0", Ct));
        Assert.Equal(School, await InstitutionAsync(db));
    }

    [Fact]
    public async Task A_transaction_that_is_undone_leaves_it_said()
    {
        var db = province.At(Province.School).Db;
        await db.Database.OpenConnectionAsync(Ct);
        await using (await db.Database.BeginTransactionAsync(Ct))
            Assert.Equal(School, await InstitutionAsync(db));
        Assert.Equal(School, await InstitutionAsync(db));
    }

    [Fact]
    public async Task A_request_that_changes_keeps_its_connection_to_its_end_and_one_that_reads_does_not()
    {
        var process = province.Process(new DeskUser(Province.School.Id, Province.School));
        Assert.Equal(ConnectionState.Closed, await StateAfterReadingAsync(process, isChange: false));
        Assert.Equal(ConnectionState.Open, await StateAfterReadingAsync(process, isChange: true));
        Assert.Equal(ConnectionState.Closed, await StateAfterReadingAsync(process, isChange: false));
    }

    private static async Task<ConnectionState> StateAfterReadingAsync(ServiceProvider process, bool isChange)
    {
        await using var request = process.CreateAsyncScope();
        request.ServiceProvider.GetRequiredService<KeyedRequest>().IsChange = isChange;
        var db = request.ServiceProvider.GetRequiredService<CaseManagementDb>();
        Assert.Equal(ConnectionState.Closed, db.Database.GetDbConnection().State);
        Assert.Equal(School, await InstitutionAsync(db));
        return db.Database.GetDbConnection().State;
    }

    private static Task<string> InstitutionAsync(CaseManagementDb db) =>
        db.Database.SqlQuery<string>($"select current_setting('hub.institutions', true) as \"Value\"").SingleAsync(Ct);
}
