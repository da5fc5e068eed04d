using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Platform;

/// <summary>Renames an institution from a day on, moves its seat, ends its participation. Old papers keep the old name.</summary>
internal sealed class ChangeInstitution(HubDb database, AdministratorChange change, IProvinceCalendar calendar, ICurrentUser administrator) : IUseCase
{
    /// <exception cref="DbUpdateConcurrencyException">The version is no longer the current one.</exception>
    public Task RenameAsync(Guid id, long version, string? name, DateOnly from, CancellationToken ct) =>
        CarryOutAsync(id, version, institution => Rename(institution, name, from), ct);

    /// <exception cref="DbUpdateConcurrencyException">The version is no longer the current one.</exception>
    public Task MoveAsync(Guid id, long version, string? municipality, CancellationToken ct) =>
        CarryOutAsync(id, version, institution => Move(institution, municipality), ct);

    /// <param name="id">The institution.</param>
    /// <param name="version">The version that was read.</param>
    /// <param name="until">Last day it takes part; null takes an end back that has not come yet.</param>
    /// <param name="ct">Ends the work.</param>
    /// <exception cref="DbUpdateConcurrencyException">The version is no longer the current one.</exception>
    public Task EndAsync(Guid id, long version, DateOnly? until, CancellationToken ct) =>
        CarryOutAsync(id, version, institution => End(institution, until), ct);

    /// <summary>All of it at once; what stays the same is left alone.</summary>
    /// <exception cref="DbUpdateConcurrencyException">The version is no longer the current one.</exception>
    public Task ReplaceAsync(Guid id, long version, InstitutionChange wanted, CancellationToken ct) =>
        CarryOutAsync(id, version, institution =>
        {
            var day = wanted.NameFrom ?? calendar.Today;
            if (wanted.Name?.Trim() != institution.NameOn(day))
                Rename(institution, wanted.Name, day);
            if ((wanted.Municipality?.Trim() ?? "") != institution.Municipality)
                Move(institution, wanted.Municipality);
            if (wanted.Until != institution.Until)
                End(institution, wanted.Until);
        }, ct);

    private Task CarryOutAsync(Guid id, long version, Action<InstitutionRecord> work, CancellationToken ct) => change.CarryOutAsync(async () =>
    {
        var institution = await database.Institutions.Include(i => i.Names).FirstOrDefaultAsync(i => i.Id == id, ct)
            ?? throw new RuleViolationException("unknown-institution", new("Questo ente non esiste: torna all'elenco.", "There is no such institution: go back to the list."));
        database.Entry(institution).Property(i => i.Version).OriginalValue = version;
        work(institution);
        if (database.ChangeTracker.HasChanges())
            institution.Version = version + 1;
    }, ct);

    private void Rename(InstitutionRecord institution, string? name, DateOnly from)
    {
        var problems = new ProblemList();
        var clean = problems.Required("name", name, "Scrivi il nome dell'ente.", "Type the institution's name.");
        if (from < calendar.Today)
            problems.Add("nameFrom", "in-the-past", "Il giorno è già passato e gli atti di allora restano intestati al nome di allora: scegli oggi o un giorno futuro.", "The day has passed, and papers of then keep the name of then: choose today or a later day.");
        if (institution.Until < from)
            problems.Add("nameFrom", "not-taking-part", "In quel giorno l'ente non partecipa più: scegli un giorno precedente.", "The institution no longer takes part on that day: choose an earlier one.");
        if (!problems.Any && institution.NameOn(from) == clean)
            problems.Add("name", "same-name", "L'ente si chiama già così in quel giorno: scrivi il nuovo nome.", "The institution has this name on that day already: type the new one.");
        problems.ThrowIfAny();
        if (institution.Names.FirstOrDefault(n => n.From == from) is { } planned)
            planned.Name = clean;
        else
            institution.Names.Add(new InstitutionName { From = from, Name = clean });
        Note("platform.institution-renamed", institution, from);
    }

    private void Move(InstitutionRecord institution, string? municipality)
    {
        institution.Municipality = municipality?.Trim() ?? "";
        change.Note("platform.institution-moved", institution.Id);
    }

    private void End(InstitutionRecord institution, DateOnly? until)
    {
        if (institution.Until < calendar.Today)
            throw new RuleViolationException("participation-over", new("La partecipazione dell'ente è già terminata.", "The institution's participation has ended already."), "until");
        if (until < calendar.Today)
            throw new RuleViolationException("in-the-past", new("Il giorno è già passato: scegli oggi o un giorno futuro.", "The day has passed: choose today or a later day."), "until");
        if (until < institution.From)
            throw new RuleViolationException("before-first-day", new("In quel giorno l'ente non partecipa ancora: scegli un giorno successivo al primo.", "The institution does not take part yet on that day: choose one after its first."), "until");
        if (until is not null && institution.Id == administrator.Active?.InstitutionId)
            throw new RuleViolationException("own-institution", new("Non puoi terminare la partecipazione dell'ente per cui stai lavorando: chiedi a un altro amministratore.", "You cannot end the participation of the institution you are working for: ask another administrator."), "until");
        institution.Until = until;
        Note(until is null ? "platform.institution-end-withdrawn" : "platform.institution-ended", institution, until);
    }

    private void Note(string action, InstitutionRecord institution, DateOnly? day) =>
        change.Note(action, institution.Id, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
