using Npgsql;
using ServicesHub.Abstractions;
using ServicesHub.Data;
using ServicesHub.Runtime.Tests.Probe;
using ServicesHub.Testing;

namespace ServicesHub.Runtime.Tests.Features;

public sealed class FilterFeatureTests : IAsyncLifetime
{
    private const string Reason = "prova della piattaforma";

    private TestDatabase database = null!;
    private NpgsqlDataSource source = null!;
    private HubDb hub = null!;
    private FeatureStore store = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private FilterFeature Filter => new(hub, store, SystemUser.Instance);

    public async ValueTask InitializeAsync()
    {
        database = await ProbeHub.CreateDatabaseAsync();
        source = NpgsqlDataSource.Create(database.AppConnectionString);
        hub = HubContext.Of(source);
        store = new FeatureStore(new ModuleCatalogue([]), new HubProfile(), TimeProvider.System);
        store.Replace(0, [new() { Id = "cases", Title = new("Titolo", "Title") }], new Dictionary<string, bool?>());
    }

    public async ValueTask DisposeAsync()
    {
        await hub.DisposeAsync();
        await source.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task Filters_of_another_version_than_was_read_change_nothing()
    {
        await Filter.ExecuteAsync("cases", new(Percentage: 30), Reason, Ct, readVersion: 0);

        await Assert.ThrowsAsync<PreconditionException>(() => Filter.ExecuteAsync("cases", new(Percentage: 60), Reason, Ct, readVersion: 0));

        Assert.Equal(1, await ReadAsync("select count(*) from hub.feature_changes"));
    }

    [Fact]
    public async Task Filters_that_are_as_they_were_leave_no_change()
    {
        await Filter.ExecuteAsync("cases", new(), Reason, Ct);
        Assert.Equal(0, await ReadAsync("select count(*) from hub.feature_changes"));

        await Filter.ExecuteAsync("cases", new(Percentage: 30), Reason, Ct);
        await Filter.ExecuteAsync("cases", new(Percentage: 30), Reason, Ct);
        Assert.Equal(1, await ReadAsync("select count(*) from hub.feature_changes"));

        await Filter.ExecuteAsync("cases", new(Percentage: 100), Reason, Ct);
        Assert.Equal(1, await ReadAsync("select count(*) from hub.features where filters is null"));
    }

    [Fact]
    public async Task An_institution_that_does_not_exist_is_refused()
    {
        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => Filter.ExecuteAsync("cases", new(Institutions: [Guid.CreateVersion7()]), Reason, Ct));

        Assert.Equal(("unknown-institution", "institutions"), (refused.Code, refused.Field));
    }

    private async Task<long> ReadAsync(string sql)
    {
        await using var command = source.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync(Ct))!;
    }
}
