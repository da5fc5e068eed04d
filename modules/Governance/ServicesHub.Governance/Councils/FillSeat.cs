using ServicesHub.Abstractions;

namespace ServicesHub.Governance;

/// <summary>Enters who takes a seat from a day on; whoever held it leaves the day before.</summary>
internal sealed class FillSeat(GovernanceDb database, ReadBodies bodies, GovernanceAccess access, IAudit audit) : IUseCase
{
    public async Task<Body> ExecuteAsync(Guid bodyId, Guid seatId, HolderInput input, CancellationToken ct)
    {
        var body = (await bodies.FindAsync(bodyId, ct) is { } found && access.Keeps(found) ? found : null) ?? throw new InvalidOperationException("There is no such body.");
        var problems = new ProblemList();
        var seat = body.Seats.FirstOrDefault(s => s.Id == seatId);
        if (seat is null)
            problems.Add("seatId", "unknown-seat", "Questo seggio non esiste: scegline un altro.", "There is no such seat: choose another.");
        var person = problems.Required("personName", input.PersonName, "Scrivi nome e cognome.", "Type given and family name.");
        var represents = problems.Required("represents", input.Represents, "Scrivi chi rappresenta.", "Type whom the person represents.");
        var act = problems.Required("designationAct", input.DesignationAct, "Scrivi gli estremi dell'atto di designazione.", "Type the reference of the designation act.");
        var before = seat?.Holders.MaxBy(h => h.From);
        if (input.From is null)
            problems.Add("from", "required", "Indica da quando.", "Say from when.");
        else if (before is not null && input.From <= before.From)
            problems.Add("from", "before-holder", $"Chi occupa il seggio è entrato il {before.From:dd/MM/yyyy}: indica un giorno successivo.", $"The present holder came in on {before.From:dd/MM/yyyy}: give a later day.");
        problems.ThrowIfAny();

        if (before is not null && (before.Until is null || before.Until >= input.From))
            before.Until = input.From!.Value.AddDays(-1);
        seat!.Holders.Add(new SeatHolder
        {
            PersonName = person,
            Represents = represents,
            InstitutionId = input.InstitutionId,
            Role = input.Role ?? SeatRole.Member,
            DesignationAct = act,
            Substitute = string.IsNullOrWhiteSpace(input.Substitute) ? null : input.Substitute.Trim(),
            From = input.From!.Value,
        });
        database.Touch(body);
        audit.Note("governance.seat-filled", bodyId);
        await database.SaveChangesAsync(ct);
        return body;
    }
}
