using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;

namespace ServicesHub.Governance;

/// <summary>The institution in charge, or the council's secretariat, says that a decision was carried out and how.</summary>
internal sealed class FulfilDecision(GovernanceDb database, GovernanceAccess access, IWorkItems work, IAudit audit, ICurrentUser user, IProvinceCalendar calendar) : IUseCase
{
    public async Task<bool> MayFulfilAsync(Decision decision, CancellationToken ct) =>
        decision is { OwnerInstitutionId: { } owner, FulfilledOn: null }
        && user.Can(GovernancePermissions.FulfilDecisions)
        && (access.Institution == owner || (access.RunsSessions && access.Keeps(await database.Bodies.AsNoTracking().FirstAsync(b => b.Id == decision.BodyId, ct))));

    public async Task<Decision> ExecuteAsync(Guid id, string? note, CancellationToken ct)
    {
        var decision = await database.Decisions.FirstAsync(d => d.Id == id, ct);
        if (!await MayFulfilAsync(decision, ct))
            throw new RuleViolationException("not-in-charge", new(
                "Solo l'ente incaricato può dire che la decisione è stata attuata, una volta sola.",
                "Only the institution in charge can say that the decision was carried out, and only once."));
        var problems = new ProblemList();
        decision.FulfilmentNote = problems.Required("note", note, "Scrivi come è stata attuata.", "Type how it was carried out.");
        FreeText.Check(problems, "note", note);
        problems.ThrowIfAny();
        decision.FulfilledOn = calendar.Today;
        work.Settle(DecisionWork.Key(id));
        audit.Note("governance.decision-fulfilled", id);
        await database.SaveChangesAsync(ct);
        return decision;
    }
}
