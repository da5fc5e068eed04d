using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Platform;

/// <summary>Adds an institution that takes part from today.</summary>
internal sealed class AddInstitution(HubDb database, AdministratorChange change, IProvinceCalendar calendar) : IUseCase
{
    private const int LongestCode = 40;

    /// <param name="id">Identity of the new institution: given twice, it is added once.</param>
    /// <param name="name">The official name in force today.</param>
    /// <param name="code">Short stable code.</param>
    /// <param name="kind">One of <see cref="InstitutionKinds"/>.</param>
    /// <param name="municipality">Municipality of the seat.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task ExecuteAsync(Guid id, string? name, string? code, string? kind, string? municipality, CancellationToken ct)
    {
        var problems = new ProblemList();
        var cleanName = problems.Required("name", name, "Scrivi il nome dell'ente.", "Type the institution's name.");
        var cleanCode = problems.Required("code", code, "Scrivi un codice breve, come cpi-ascoli.", "Type a short code, such as cpi-ascoli.");
        if (cleanCode.Length > 0 && !cleanCode.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            problems.Add("code", "code-form", "Il codice ha solo lettere minuscole, cifre e trattini: correggilo.", "The code has only lower-case letters, digits and hyphens: correct it.");
        if (cleanCode.Length > LongestCode)
            problems.Add("code", "too-long", $"Il codice supera i {LongestCode} caratteri: accorcialo.", $"The code exceeds {LongestCode} characters: shorten it.");
        if (InstitutionKindTitles.All.All(k => k.Kind != kind))
            problems.Add("kind", "required", "Scegli il tipo di ente.", "Choose the kind of institution.");
        problems.ThrowIfAny();

        var institution = new InstitutionRecord { Id = id, Code = cleanCode, Kind = kind!, Municipality = municipality?.Trim() ?? "", From = calendar.Today, Version = 1 };
        institution.Names.Add(new InstitutionName { Name = cleanName, From = calendar.Today });
        await change.CarryOutAsync(async () =>
        {
            if (await database.Institutions.AnyAsync(i => i.Id == id, ct))
                return;
            if (await database.Institutions.AnyAsync(i => i.Code == cleanCode, ct))
                throw new RuleViolationException("code-taken", new("Esiste già un ente con questo codice: scegline un altro.", "There is an institution with this code already: choose another."), "code");
            database.Institutions.Add(institution);
            change.Note("platform.institution-added", institution.Id, cleanCode);
        }, ct);
    }
}
