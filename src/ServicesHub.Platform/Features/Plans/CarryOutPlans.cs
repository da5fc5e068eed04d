using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Data;
using ServicesHub.Runtime;

namespace ServicesHub.Platform;

/// <summary>Carries out planned switches when their moment has come, as the person who planned them and by the rules of that moment.</summary>
internal sealed class CarryOutPlans(HubDb database, SwitchFeature feature, PlannerAuthority planner, TimeProvider clock) : IScheduledJob, IUseCase
{
    private const string BeforeSwitch = "switch";

    public string Name => "platform.carry-out-switch-plans";

    public LocalizedText Title => new("Attivazioni e disattivazioni pianificate", "Planned switches");

    public TimeSpan Every => TimeSpan.FromSeconds(5);

    public async Task RunAsync(CancellationToken ct)
    {
        while (await NextAsync(ct))
            database.ChangeTracker.Clear();
    }

    private async Task<bool> NextAsync(CancellationToken ct)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(ct);
        var due = await database.FeaturePlans.FromSql($"""
            select * from hub.feature_plans where state = {FeaturePlan.Planned} and at <= {clock.GetUtcNow()} order by at, id limit 1 for update
            """).ToListAsync(ct);
        if (due is not [var plan])
            return false;
        await transaction.CreateSavepointAsync(BeforeSwitch, ct);
        try
        {
            plan.Switched = await SwitchAsync(plan, ct);
            plan.State = FeaturePlan.Done;
        }
        catch (RuleViolationException refused)
        {
            await transaction.RollbackToSavepointAsync(BeforeSwitch, ct);
            (plan.State, plan.RefusalIt, plan.RefusalEn) = (FeaturePlan.Refused, refused.Text.It, refused.Text.En);
            await CancelEndAsync(plan, ct);
        }
        plan.SettledAt = clock.GetUtcNow();
        await database.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    private async Task<List<string>> SwitchAsync(FeaturePlan plan, CancellationToken ct)
    {
        if (!await planner.MaySwitchAsync(plan.PlannedBy, ct))
            throw new RuleViolationException("planner-gone", new("Chi lo ha pianificato non amministra più la piattaforma: se serve ancora, pianificalo di nuovo.", "Whoever planned it no longer administers the hub: if it is still needed, plan it again."));
        var switched = new List<string>();
        foreach (var name in await NamesAsync(plan, ct))
            switched.AddRange(await feature.WithinAsync(new(plan.PlannedBy, plan.InstitutionId), name, plan.On, plan.Reason, plan.AlsoDependants, ct));
        return switched;
    }

    /// <summary>The feature; or what the first plan has switched, what others depend on first.</summary>
    private async Task<IReadOnlyList<string>> NamesAsync(FeaturePlan plan, CancellationToken ct) => plan.Undoes is { } id
        ? (await database.FeaturePlans.AsNoTracking().FirstAsync(p => p.Id == id, ct)).Switched
        : [plan.Name];

    /// <summary>What has not been switched is not switched back.</summary>
    private async Task CancelEndAsync(FeaturePlan plan, CancellationToken ct)
    {
        foreach (var end in await database.FeaturePlans.Where(p => p.Undoes == plan.Id && p.State == FeaturePlan.Planned).ToListAsync(ct))
            (end.State, end.SettledAt, end.RefusalIt, end.RefusalEn) =
                (FeaturePlan.Cancelled, clock.GetUtcNow(), "La modifica che doveva annullare non è avvenuta.", "The change that it was to take back has not happened.");
    }
}
