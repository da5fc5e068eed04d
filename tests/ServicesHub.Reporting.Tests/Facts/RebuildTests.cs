using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServicesHub.Abstractions;
using ServicesHub.Reporting.Facts;
using ServicesHub.Reporting.Tests.Desks;

namespace ServicesHub.Reporting.Tests.Facts;

public sealed class RebuildTests(Bureau bureau) : IClassFixture<Bureau>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Verification_counts_the_differences_and_rebuilding_makes_the_facts_equal()
    {
        var stream = new Stream([Make("235"), Make("201"), Make("436")]);
        var desk = bureau.Open(more: services => services.AddSingleton<IReportSource>(stream));
        var record = desk.Get<RecordFacts>();
        await record.ExecuteAsync(stream.Facts[0], Ct);
        await record.ExecuteAsync(stream.Facts[1] with { Dimensions = new Dictionary<string, string> { ["citizenship"] = "999" } }, Ct);
        var surplus = Make("314");
        await record.ExecuteAsync(surplus, Ct);

        var found = Assert.Single(await desk.Get<RebuildFacts>().ExecuteAsync(repair: false, Ct));
        Assert.Equal((3, 1, 1, 1, false), (found.Total, found.Missing, found.Different, found.Surplus, found.Equal));
        Assert.Equal(3, await desk.Db.Facts.CountAsync(f => f.Source == Stream.Source && !f.Withdrawn, Ct));

        await desk.Get<RebuildFacts>().ExecuteAsync(repair: true, Ct);
        var after = Assert.Single(await desk.Get<RebuildFacts>().ExecuteAsync(repair: false, Ct));
        Assert.True(after.Equal);
        await record.ExecuteAsync(surplus, Ct);
        Assert.True((await desk.Db.Facts.AsNoTracking().SingleAsync(f => f.Id == surplus.Id, Ct)).Withdrawn, "a late event does not bring it back");
        Assert.Equal(after.CheckedAt, Assert.Single(await desk.Get<ReadChecks>().ExecuteAsync(Ct)).CheckedAt);
    }

    [Fact]
    public async Task A_person_asks_and_the_hub_compares_because_she_sees_only_her_institutions_records()
    {
        var officer = bureau.Open(officer: true);
        await Assert.ThrowsAsync<InvalidOperationException>(() => officer.Get<RebuildFacts>().ExecuteAsync(repair: true, Ct));
        await officer.Get<RequestVerification>().ExecuteAsync(repair: true, Ct);
        var request = Assert.IsType<VerificationRequested>(Assert.Single(((SentEvents)officer.Get<IEvents>()).All));
        Assert.True(request.Repair);

        var hub = bureau.Open(more: services => services.AddSingleton<IReportSource>(new Stream([])));
        await using var transaction = await hub.Db.Database.BeginTransactionAsync(Ct);
        await hub.HandleAsync<VerifyWhenRequested, VerificationRequested>(request, Ct);
        await transaction.CommitAsync(Ct);
        Assert.Contains(await bureau.Open().Get<ReadChecks>().ExecuteAsync(Ct), check => check.Repaired);
    }

    [Fact]
    public async Task The_tables_are_as_the_model_says()
    {
        var desk = bureau.Open();
        Assert.False(desk.Db.Database.HasPendingModelChanges());
        Assert.Empty(await desk.Db.Database.GetPendingMigrationsAsync(Ct));
    }

    private static Fact Make(string citizenship) => new(
        Stream.Source, Guid.CreateVersion7(), 2, Guid.CreateVersion7(), new DateOnly(2026, 4, 1), null, new Dictionary<string, string> { ["citizenship"] = citizenship });

    private sealed class Stream(IReadOnlyList<Fact> facts) : IReportSource
    {
        public const string Source = "test.stream";

        public IReadOnlyList<Fact> Facts => facts;

        public string Name => Source;

        public async IAsyncEnumerable<Fact> ReadAsync([EnumeratorCancellation] CancellationToken ct)
        {
            await Task.Yield();
            foreach (var fact in facts)
                yield return fact;
        }
    }
}
