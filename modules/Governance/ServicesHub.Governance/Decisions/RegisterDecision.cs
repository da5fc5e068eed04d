using ServicesHub.Abstractions;

namespace ServicesHub.Governance;

/// <summary>Enters a decision in the register of its body, under the next number of the year of the session.</summary>
internal sealed class RegisterDecision(GovernanceDb database, DecisionNumbers numbers, IWorkItems work, IProvinceCalendar calendar) : IUseCase
{
    public async Task<Decision> ExecuteAsync(Session session, Body body, AgendaItem item, ItemClosing closing, CancellationToken ct)
    {
        var day = calendar.DateOf(session.StartsAt);
        var number = await numbers.NextAsync(body.Id, day.Year, ct);
        var decision = new Decision
        {
            BodyId = body.Id,
            SessionId = session.Id,
            AgendaItemId = item.Id,
            Year = day.Year,
            Number = number,
            Reference = $"{body.Code}/{day.Year}/{number}",
            Kind = closing.Kind!.Value,
            Title = item.Title,
            Text = closing.Text!.Trim(),
            DecidedOn = day,
            Votes = closing.Votes,
            OwnerInstitutionId = closing.NoOwner ? null : closing.OwnerInstitutionId,
            DueOn = closing.NoOwner ? null : closing.DueOn,
        };
        database.Decisions.Add(decision);
        if (decision.OwnerInstitutionId is { } owner)
            work.Put(DecisionWork.ToFulfil(decision, owner));
        return decision;
    }
}
