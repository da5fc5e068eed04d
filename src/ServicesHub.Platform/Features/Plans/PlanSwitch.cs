using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Data;
using ServicesHub.Runtime;

namespace ServicesHub.Platform;

/// <summary>Plans a switch for a moment to come and, when wanted, the one that takes it back.</summary>
internal sealed class PlanSwitch(HubDb database, FeatureStore store, AdministratorChange change, ICurrentUser user, TimeProvider clock) : IUseCase
{
    /// <param name="id">Identity of the plan; a second time it is planned already.</param>
    /// <param name="name">The feature.</param>
    /// <param name="on">On or off.</param>
    /// <param name="at">When.</param>
    /// <param name="until">When everything it switched is switched back; null for never.</param>
    /// <param name="reason">Why; kept in the history.</param>
    /// <param name="alsoDependants">True switches off the modules that need this one as well.</param>
    /// <param name="ct">Ends the work.</param>
    /// <exception cref="RuleViolationException">Unknown, locked, in the past, or without reason.</exception>
    public async Task ExecuteAsync(Guid id, string name, bool on, DateTimeOffset at, DateTimeOffset? until, string? reason, bool alsoDependants, CancellationToken ct)
    {
        Check(name, at, until, reason);
        await change.CarryOutAsync(async () =>
        {
            if (await database.FeaturePlans.AnyAsync(p => p.Id == id, ct))
                return;
            database.Add(Plan(id, name, on, at, reason!, alsoDependants, undoes: null));
            change.Note("platform.switch-planned", id, $"{name}: {reason!.Trim()}");
            if (until is { } back)
                database.Add(Plan(Guid.CreateVersion7(), name, !on, back, reason, alsoDependants, id));
        }, ct);
    }

    private FeaturePlan Plan(Guid id, string name, bool on, DateTimeOffset at, string reason, bool alsoDependants, Guid? undoes) => new()
    {
        Id = id,
        Name = name,
        On = on,
        At = at.ToUniversalTime(),
        Reason = reason.Trim(),
        AlsoDependants = alsoDependants,
        Undoes = undoes,
        PlannedBy = user.UserId,
        InstitutionId = user.Active?.InstitutionId,
        PlannedAt = clock.GetUtcNow(),
    };

    private void Check(string name, DateTimeOffset at, DateTimeOffset? until, string? reason)
    {
        store.Current.Changeable(name);
        if (at <= clock.GetUtcNow())
            throw new RuleViolationException("moment-past", new("Questo momento è già passato: scegline uno che deve venire.", "This moment is over: choose one to come."), "at");
        if (until <= at)
            throw new RuleViolationException("window-empty", new("La fine è prima dell'inizio: correggi le date.", "The end is before the start: correct the dates."), "until");
        SwitchFeature.RequireReason(reason);
    }
}
