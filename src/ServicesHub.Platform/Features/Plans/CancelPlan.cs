using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Platform;

/// <summary>Cancels a planned switch that has not been carried out, and with it the one that would take it back.</summary>
internal sealed class CancelPlan(HubDb database, AdministratorChange change, TimeProvider clock) : IUseCase
{
    /// <returns>False when there is no such plan.</returns>
    /// <exception cref="RuleViolationException">It was carried out or refused already.</exception>
    public async Task<bool> ExecuteAsync(Guid id, CancellationToken ct)
    {
        if (await database.FeaturePlans.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, ct) is not { } plan)
            return false;
        await change.CarryOutAsync(async () =>
        {
            var now = clock.GetUtcNow();
            var cancelled = await database.FeaturePlans.Where(p => p.Id == id && p.State == FeaturePlan.Planned)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.State, FeaturePlan.Cancelled).SetProperty(p => p.SettledAt, now), ct);
            if (cancelled == 1)
            {
                await database.FeaturePlans.Where(p => p.Undoes == id && p.State == FeaturePlan.Planned)
                    .ExecuteUpdateAsync(set => set.SetProperty(p => p.State, FeaturePlan.Cancelled).SetProperty(p => p.SettledAt, now), ct);
                change.Note("platform.switch-plan-cancelled", id, plan.Name);
            }
            else if (await database.FeaturePlans.AnyAsync(p => p.Id == id && p.State != FeaturePlan.Cancelled, ct))
            {
                throw new RuleViolationException("plan-settled", new("Questo piano è già stato eseguito: per tornare indietro cambia lo stato della funzione.", "This plan has been carried out already: to go back switch the feature."));
            }
        }, ct);
        return true;
    }
}
