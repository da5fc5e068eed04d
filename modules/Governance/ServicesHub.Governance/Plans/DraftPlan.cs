using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;

namespace ServicesHub.Governance;

/// <summary>
/// Starts a plan of the institution for which its author works. The identity comes from the form, so that sending it twice
/// makes one plan.
/// </summary>
internal sealed class DraftPlan(GovernanceDb database, ReadPlans plans, InstitutionNames institutions, IAudit audit, ICurrentUser user) : IUseCase
{
    public async Task<Plan> ExecuteAsync(Guid id, PlanInput input, CancellationToken ct)
    {
        if (await plans.FindAsync(id, ct) is { } drafted)
            return drafted;
        var problems = new ProblemList();
        var code = problems.Required("code", input.Code, "Scrivi una sigla, come PPL-2026.", "Type a short code, such as PPL-2026.").ToUpperInvariant();
        if (code.Length > 20)
            problems.Add("code", "too-long", "La sigla ha al massimo 20 caratteri: accorciala.", "The code has at most 20 characters: shorten it.");
        else if (await database.Plans.AnyAsync(p => p.Code == code, ct))
            problems.Add("code", "code-taken", "Esiste già un piano con questa sigla: scegline un'altra.", "There is a plan with this code already: choose another.");
        var title = problems.Required("title", input.Title, "Scrivi il titolo del piano.", "Type the title of the plan.");
        if (input.FirstYear is not (>= 2000 and <= 2100))
            problems.Add("firstYear", "required", "Scrivi il primo anno, di quattro cifre.", "Type the first year, with four digits.");
        if (input.LastYear is not (>= 2000 and <= 2100) || input.LastYear < input.FirstYear)
            problems.Add("lastYear", "required", "Scrivi l'ultimo anno, non prima del primo.", "Type the last year, not before the first.");
        if (user.Active is null)
            problems.Add("title", "no-institution", "Per avviare un piano lavora per un ente.", "Work for an institution to start a plan.");
        var content = new PlanReader(problems, input.FirstYear ?? 0, input.LastYear ?? 0, (await institutions.AllAsync(ct)).Keys.ToHashSet()).Read(input.Objectives);
        problems.ThrowIfAny();

        var plan = new Plan
        {
            Id = id,
            Code = code,
            Title = title,
            FirstYear = input.FirstYear!.Value,
            LastYear = input.LastYear!.Value,
            OwnerInstitutionId = user.Active!.InstitutionId,
            Content = content,
        };
        database.Plans.Add(plan);
        audit.Note("governance.plan-drafted", plan.Id);
        await database.SaveChangesAsync(ct);
        return plan;
    }
}
