using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.Demonstration;
using ServicesHub.CaseManagement.Measures;
using ServicesHub.CaseManagement.Referrals;
using ServicesHub.CaseManagement.TaxCodes;
using ServicesHub.CaseManagement.Tests.Desks;

namespace ServicesHub.CaseManagement.Tests.Demonstration;

public sealed class SeedTests(Province province) : IClassFixture<Province>
{
    private static readonly string[] Codes =
        ["prefettura", "questura", "cpi-ascoli", "cpi-san-benedetto", "itl", "provincia", "ats-21", "ats-22", "cpia", "approdo", "ponte-piceno", "camera-commercio"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_demonstration_is_full_quick_and_fictional()
    {
        var desk = province.AsHub();
        await desk.Db.People.AnyAsync(Ct);
        var watch = Stopwatch.StartNew();
        await desk.Get<CaseManagementSeed>().SeedAsync(Context(), Ct);
        watch.Stop();

        var fresh = province.AsHub().Db;
        Assert.Equal(400, await fresh.People.CountAsync(Ct));
        Assert.Equal(172, await fresh.Cases.CountAsync(c => c.OpenedOn >= new DateOnly(2026, 1, 1), Ct));
        Assert.Equal(Enum.GetValues<ReferralState>().Order(), (await fresh.Referrals.Select(r => r.State).Distinct().ToListAsync(Ct)).Order());
        Assert.True(await fresh.Measures.AnyAsync(m => m.State == MeasureState.Started && m.EndsOn < new DateOnly(2026, 11, 24), Ct), "a measure waits for its outcome");
        Assert.True(await fresh.Cases.AnyAsync(c => c.ClosedOn != null, Ct), "a case is closed");
        Assert.Contains(desk.Work.Items.Values, item => item.DueOn < new DateOnly(2026, 11, 24));
        Assert.All(await fresh.Identifiers.Select(i => i.Value).ToListAsync(Ct), code =>
        {
            Assert.True(TaxCodeCheck.Run(code).IsValid);
            Assert.Contains(code.Length == 11 ? "999" : FictionalTaxCodes.Place, code, StringComparison.Ordinal);
        });
        Assert.True(watch.ElapsedMilliseconds < 5000, $"seeding took {watch.ElapsedMilliseconds} ms");
        TestContext.Current.TestOutputHelper?.WriteLine($"{watch.ElapsedMilliseconds} ms, {desk.Work.Items.Count} items");
    }

    private static SeedContext Context()
    {
        var institutions = Codes.Select(code => new Institution(Guid.CreateVersion7(), code, code, InstitutionKinds.Province)).ToList();
        var operators = institutions.Select(i => new SeededOperator(Guid.CreateVersion7(), "Operatore di prova", i.Id, HubRoles.Operator)).ToList();
        return new SeedContext(new DateOnly(2026, 11, 24), institutions, operators);
    }
}
