using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;

namespace ServicesHub.CaseManagement.Referrals;

internal static class SaveFresh
{
    /// <summary>Saves an action that names no version: who comes second is told, and nothing is overwritten.</summary>
    /// <exception cref="RuleViolationException">Somebody else acted on the same record meanwhile.</exception>
    public static async Task SaveFreshAsync(this CaseManagementDb db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RuleViolationException("changed-meanwhile", new(
                "Nel frattempo qualcun altro ha agito: ricarica la pagina per vedere lo stato attuale.",
                "Somebody else has acted meanwhile: reload the page to see the present state."));
        }
    }
}
