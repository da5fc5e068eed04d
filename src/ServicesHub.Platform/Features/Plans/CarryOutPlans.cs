using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using ServicesHub.Abstractions;
using ServicesHub.Data;
using ServicesHub.Runtime;

namespace ServicesHub.Platform;

/// <summary>Carries out planned switches when their moment has come, as the person who planned them and by the rules of that moment.</summary>
internal sealed class CarryOutPlans(HubDb database, SwitchFeature feature, IProvinceCalendar calendar, TimeProvider clock) : IScheduledJob, IUseCase
{
    private const string BeforeSwitch = "switch";

    public string Name => "platform.carry-out-switch-plans";

    public LocalizedText Title => new("Attivazioni e disattivazioni pianificate", "Planned switches");

    public TimeSpan Every => TimeSpan.FromSeconds(15);

    public async Task RunAsync(CancellationToken ct)
    {
        while (await NextAsync(ct))
            database.ChangeTracker.Clear();
    }

    private async Task<bool> NextAsync(CancellationToken ct)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(ct);
        var due = await database.FeaturePlans.FromSql($"""
            select * from hub.feature_plans where state = {FeaturePlan.Planned} and at <= {clock.GetUtcNow()} order by at, id limit 1 for update skip locked
            """).ToListAsync(ct);
        if (due is not [var plan])
            return false;
        await transaction.CreateSavepointAsync(BeforeSwitch, ct);
        try
        {
            plan.Switched = await SwitchAsync(plan, transaction, ct);
            plan.State = FeaturePlan.Done;
        }
        catch (RuleViolationException refused)
        {
            await transaction.RollbackToSavepointAsync(BeforeSwitch, ct);
            (plan.State, plan.RefusalIt, plan.RefusalEn) = (FeaturePlan.Refused, refused.Text.It, refused.Text.En);
        }
        plan.SettledAt = clock.GetUtcNow();
        await database.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    private async Task<List<string>> SwitchAsync(FeaturePlan plan, IDbContextTransaction transaction, CancellationToken ct)
    {
        if (!await MaySwitchAsync(plan, ct))
            throw new RuleViolationException("planner-gone", new("Chi lo ha pianificato non amministra più la piattaforma: se serve ancora, pianificalo di nuovo.", "Whoever planned it no longer administers the hub: if it is still needed, plan it again."));
        var connection = (NpgsqlConnection)database.Database.GetDbConnection();
        var switched = new List<string>();
        foreach (var name in await NamesAsync(plan, ct))
            switched.AddRange(await feature.WithinAsync(
                connection, (NpgsqlTransaction)transaction.GetDbTransaction(), new(plan.PlannedBy, plan.InstitutionId), name, plan.On, plan.Reason, plan.AlsoDependants, ct));
        return switched;
    }

    /// <summary>The feature; or all that the first plan has switched, what others depend on first.</summary>
    private async Task<IReadOnlyList<string>> NamesAsync(FeaturePlan plan, CancellationToken ct)
    {
        if (plan.Undoes is not { } id)
            return [plan.Name];
        var first = await database.FeaturePlans.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, ct);
        if (first is not { State: FeaturePlan.Done })
            throw new RuleViolationException("nothing-to-undo", new("La modifica che doveva annullare non è avvenuta.", "The change that it was to take back has not happened."));
        return plan.On ? first.Switched : [plan.Name];
    }

    private async Task<bool> MaySwitchAsync(FeaturePlan plan, CancellationToken ct)
    {
        var today = calendar.Today;
        var roles = await database.Memberships.AsNoTracking()
            .Where(m => m.UserId == plan.PlannedBy && m.From <= today && (m.Until == null || m.Until >= today)).Select(m => m.Role).ToListAsync(ct);
        return roles.Contains(HubRoles.Administrator)
            || await database.RoleGrants.AnyAsync(g => g.Granted && g.Permission == PlatformPermissions.SwitchFeatures && roles.Contains(g.Role), ct);
    }
}
