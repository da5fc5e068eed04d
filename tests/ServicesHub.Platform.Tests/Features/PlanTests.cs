using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Data;
using ServicesHub.Platform.Tests.Desks;
using ServicesHub.Runtime;

namespace ServicesHub.Platform.Tests.Features;

public sealed class PlanTests
{
    private const string Reason = "prova di un piano";

    [Fact]
    public async Task A_plan_is_carried_out_at_its_moment_and_its_end_switches_everything_back()
    {
        await using var desk = await OpenAsync();
        await PlanAsync(desk, "sample", on: false, hours: 1, until: 2, alsoDependants: true);

        await RunAsync(desk, hours: 0.9);
        Assert.Empty(await StatesAsync(desk));

        await RunAsync(desk, hours: 1);
        Assert.Equal(["follower off", "sample off"], await StatesAsync(desk));
        Assert.Contains($"platform.feature-switched|sample: {Reason}", await desk.AuditAsync());
        Assert.Equal(desk.Me.UserId, (await desk.AskAsync<HubDb, FeatureChange>(db => db.FeatureChanges.FirstAsync(Desk.Ct))).ChangedBy);

        await RunAsync(desk, hours: 2);
        Assert.Equal(["follower on", "sample on"], await StatesAsync(desk));
        Assert.All(await PlansAsync(desk), p => Assert.Equal((FeaturePlan.Done, "sample,follower"), (p.State, string.Join(',', p.Switched))));
    }

    [Fact]
    public async Task The_end_of_a_plan_leaves_alone_what_the_plan_found_as_it_wanted_it()
    {
        await using var desk = await OpenAsync();
        await desk.DoAsync<SwitchFeature>(s => s.ExecuteAsync("follower", false, Reason, false, Desk.Ct));
        await PlanAsync(desk, "sample", on: false, hours: 1, until: 2, alsoDependants: true);

        await RunAsync(desk, hours: 1);
        await RunAsync(desk, hours: 2);

        Assert.Equal(["follower off", "sample on"], await StatesAsync(desk));
    }

    [Fact]
    public async Task A_plan_that_switches_on_for_a_while_switches_off_again()
    {
        await using var desk = await OpenAsync();
        await desk.DoAsync<SwitchFeature>(s => s.ExecuteAsync("sample", false, Reason, true, Desk.Ct));
        await PlanAsync(desk, "sample", on: true, hours: 1, until: 2);

        await RunAsync(desk, hours: 1);
        Assert.Equal(["follower off", "sample on"], await StatesAsync(desk));

        await RunAsync(desk, hours: 2);
        Assert.Equal(["follower off", "sample off"], await StatesAsync(desk));
    }

    [Fact]
    public async Task A_cancelled_plan_is_not_carried_out_nor_is_its_end()
    {
        await using var desk = await OpenAsync();
        var id = await PlanAsync(desk, "sample", on: false, hours: 1, until: 2, alsoDependants: true);

        Assert.True(await CancelAsync(desk, id));
        Assert.True(await CancelAsync(desk, id));
        await RunAsync(desk, hours: 3);

        Assert.Empty(await StatesAsync(desk));
        Assert.Equal([FeaturePlan.Cancelled, FeaturePlan.Cancelled], (await PlansAsync(desk)).Select(p => p.State));
        Assert.Single(await desk.AuditAsync(), a => a == "platform.switch-plan-cancelled|sample");
        Assert.False(await CancelAsync(desk, Guid.CreateVersion7()));
    }

    [Fact]
    public async Task What_was_carried_out_cannot_be_cancelled()
    {
        await using var desk = await OpenAsync();
        var id = await PlanAsync(desk, "follower", on: false, hours: 1);
        await RunAsync(desk, hours: 1);

        await desk.RefusedAsync<CancelPlan>("plan-settled", c => c.ExecuteAsync(id, Desk.Ct));
    }

    [Fact]
    public async Task A_plan_that_is_refused_says_why_until_somebody_plans_again_and_its_end_is_off()
    {
        await using var desk = await OpenAsync();
        await PlanAsync(desk, "sample", on: false, hours: 1, until: 2);

        await RunAsync(desk, hours: 1);
        await RunAsync(desk, hours: 3);

        Assert.Empty(await StatesAsync(desk));
        var refused = Assert.Single(await desk.AskAsync<ReadPlans, IReadOnlyList<PlanLine>>(r => r.RefusedAsync(Desk.Ct)));
        Assert.Equal((FeaturePlan.Refused, true), (refused.State, refused.Refusal!.It.Contains("Seguace", StringComparison.Ordinal)));
        Assert.Equal([FeaturePlan.Refused, FeaturePlan.Cancelled], (await PlansAsync(desk)).OrderBy(p => p.At).Select(p => p.State));

        await PlanAsync(desk, "sample", on: false, hours: 4, alsoDependants: true);
        Assert.Empty(await desk.AskAsync<ReadPlans, IReadOnlyList<PlanLine>>(r => r.RefusedAsync(Desk.Ct)));
    }

    [Theory]
    [InlineData("suspended", false)]
    [InlineData("membership ended", false)]
    [InlineData("paused after wrong passwords", true)]
    public async Task Whoever_no_longer_administers_the_hub_switches_nothing_by_plans_of_before(string change, bool isCarriedOut)
    {
        await using var desk = await OpenAsync();
        await PlanAsync(desk, "follower", on: false, hours: 1);
        await desk.DoAsync<HubDb>(db => change switch
        {
            "suspended" => db.Users.Where(u => u.Id == desk.Me.UserId).ExecuteUpdateAsync(s => s.SetProperty(u => u.LockoutEnd, AccountSuspension.End(desk.Clock)), Desk.Ct),
            "membership ended" => db.Memberships.Where(m => m.UserId == desk.Me.UserId).ExecuteUpdateAsync(s => s.SetProperty(m => m.Until, desk.Today.AddDays(-1)), Desk.Ct),
            _ => db.Users.Where(u => u.Id == desk.Me.UserId).ExecuteUpdateAsync(s => s.SetProperty(u => u.LockoutEnd, desk.Clock.GetUtcNow().AddHours(5)), Desk.Ct),
        });

        await RunAsync(desk, hours: 1);

        Assert.Equal(isCarriedOut ? ["follower off"] : [], await StatesAsync(desk));
        Assert.Equal(isCarriedOut ? null : "Chi lo ha pianificato non amministra più la piattaforma: se serve ancora, pianificalo di nuovo.", Assert.Single(await PlansAsync(desk)).Refusal?.It);
    }

    [Fact]
    public async Task Somebody_whose_role_was_granted_the_permission_may_plan_as_well()
    {
        await using var desk = await OpenAsync();
        await desk.MembershipAsync(desk.Person, desk.Centre, HubRoles.Coordinator);
        await desk.DoAsync<HubDb>(db => { db.Add(new RoleGrant { Role = HubRoles.Coordinator, Permission = PlatformPermissions.SwitchFeatures, Granted = true }); return db.SaveChangesAsync(Desk.Ct); });
        desk.WorkElsewhere();
        await PlanAsync(desk, "follower", on: false, hours: 1);

        await RunAsync(desk, hours: 1);

        Assert.Equal(["follower off"], await StatesAsync(desk));
    }

    [Fact]
    public async Task What_the_profile_locks_is_neither_planned_nor_switched_by_a_plan_of_before()
    {
        var profile = new HubProfile { FeatureLocks = { ["follower"] = new() { State = "locked-on", Reason = "serve sempre" } } };
        await using var desk = await OpenAsync(profile);

        await desk.RefusedAsync<PlanSwitch>("feature-locked", p => p.ExecuteAsync(Guid.CreateVersion7(), "follower", false, desk.Clock.GetUtcNow().AddHours(1), null, Reason, false, Desk.Ct));
        await desk.RefusedAsync<FilterFeature>("feature-locked", f => f.ExecuteAsync("follower", new(Percentage: 10), Reason, Desk.Ct));
        await PlanAsync(desk, "sample", on: false, hours: 1, alsoDependants: true);
        await desk.DoAsync<HubDb>(db =>
        {
            db.Add(new FeaturePlan { Name = "follower", On = false, At = desk.Clock.GetUtcNow(), Reason = Reason, AlsoDependants = false, PlannedBy = desk.Me.UserId, PlannedAt = desk.Clock.GetUtcNow() });
            return db.SaveChangesAsync(Desk.Ct);
        });
        await RunAsync(desk, hours: 1);

        Assert.Empty(await StatesAsync(desk));
        Assert.All(await desk.AskAsync<ReadPlans, IReadOnlyList<PlanLine>>(r => r.RefusedAsync(Desk.Ct)), p => Assert.Contains("configurazione", p.Refusal!.It, StringComparison.Ordinal));
        Assert.Equal(2, (await desk.AskAsync<ReadPlans, IReadOnlyList<PlanLine>>(r => r.RefusedAsync(Desk.Ct))).Count);
    }

    [Fact]
    public async Task However_many_run_at_once_each_plan_is_carried_out_once()
    {
        await using var desk = await OpenAsync();
        foreach (var (on, minutes) in (IEnumerable<(bool, int)>)[(false, 1), (true, 2), (false, 3), (true, 4), (false, 5)])
            await PlanAsync(desk, "follower", on, hours: minutes / 60d);
        desk.Clock.Later = TimeSpan.FromHours(1);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => desk.DoAsync<CarryOutPlans>(c => c.RunAsync(Desk.Ct))));

        Assert.All(await PlansAsync(desk), p => Assert.Equal(FeaturePlan.Done, p.State));
        Assert.Equal([false, true, false, true, false], await desk.AskAsync<HubDb, List<bool?>>(db => db.FeatureChanges.OrderBy(c => c.Version).Select(c => c.After).ToListAsync(Desk.Ct)));
    }

    [Theory]
    [InlineData("moment-past", "sample", 0.0, null, Reason)]
    [InlineData("window-empty", "sample", 2.0, 2.0, Reason)]
    [InlineData("reason-too-short", "sample", 1.0, null, "breve")]
    [InlineData("unknown-feature", "fleet", 1.0, null, Reason)]
    [InlineData("unknown-feature", "platform", 1.0, null, Reason)]
    public async Task What_could_not_happen_is_not_planned(string code, string name, double hours, double? until, string reason)
    {
        await using var desk = await OpenAsync();
        var now = desk.Clock.GetUtcNow();

        await desk.RefusedAsync<PlanSwitch>(code, p => p.ExecuteAsync(Guid.CreateVersion7(), name, false, now.AddHours(hours), until is { } u ? now.AddHours(u) : null, reason, false, Desk.Ct));

        Assert.Equal(0, await desk.AskAsync<HubDb, int>(db => db.FeaturePlans.CountAsync(Desk.Ct)));
    }

    [Fact]
    public async Task A_plan_sent_twice_is_planned_once()
    {
        await using var desk = await OpenAsync();
        var id = Guid.CreateVersion7();

        for (var i = 0; i < 2; i++)
            await desk.DoAsync<PlanSwitch>(p => p.ExecuteAsync(id, "follower", false, desk.Clock.GetUtcNow().AddHours(1), desk.Clock.GetUtcNow().AddHours(2), Reason, false, Desk.Ct));

        Assert.Equal(2, (await PlansAsync(desk)).Count);
        Assert.Equal([$"platform.switch-planned|follower: {Reason}"], await desk.AuditAsync());
    }

    private static async Task<Desk> OpenAsync(HubProfile? profile = null)
    {
        var desk = await Desk.OpenAsync(profile);
        var follower = new ModuleManifest { Id = "follower", Title = new("Seguace", "Follower"), DependsOn = ["sample"] };
        desk.Features.Replace(0, [.. desk.Features.Current.Modules, follower], new Dictionary<string, bool?>());
        return desk;
    }

    private static async Task<Guid> PlanAsync(Desk desk, string name, bool on, double hours, double? until = null, bool alsoDependants = false)
    {
        var (id, noon) = (Guid.CreateVersion7(), desk.Clock.GetUtcNow() - desk.Clock.Later);
        await desk.DoAsync<PlanSwitch>(p => p.ExecuteAsync(id, name, on, noon.AddHours(hours), until is { } u ? noon.AddHours(u) : null, Reason, alsoDependants, Desk.Ct));
        return id;
    }

    private static async Task RunAsync(Desk desk, double hours)
    {
        desk.Clock.Later = TimeSpan.FromHours(hours);
        await desk.DoAsync<CarryOutPlans>(c => c.RunAsync(Desk.Ct));
    }

    private static Task<bool> CancelAsync(Desk desk, Guid id) => desk.AskAsync<CancelPlan, bool>(c => c.ExecuteAsync(id, Desk.Ct));

    private static async Task<IReadOnlyList<PlanLine>> PlansAsync(Desk desk) =>
        [.. await desk.AskAsync<ReadPlans, IReadOnlyList<PlanLine>>(r => r.OfAsync("sample", Desk.Ct)), .. await desk.AskAsync<ReadPlans, IReadOnlyList<PlanLine>>(r => r.OfAsync("follower", Desk.Ct))];

    private static Task<List<string>> StatesAsync(Desk desk) =>
        desk.AskAsync<HubDb, List<string>>(db => db.Features.OrderBy(f => f.Name).Select(f => f.Name + (f.IsOn == true ? " on" : " off")).ToListAsync(Desk.Ct));
}
