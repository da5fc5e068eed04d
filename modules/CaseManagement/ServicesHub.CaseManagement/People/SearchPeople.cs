using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;

namespace ServicesHub.CaseManagement.People;

/// <summary>
/// Finds people by parts of their names, in any order and without accents, by tax code or by permit number. It notes that
/// the caller searched, which opens the registration of a person.
/// </summary>
internal sealed class SearchPeople(CaseManagementDb db, ICurrentUser user, IAudit audit, TimeProvider clock) : IUseCase
{
    public const int PageSize = 20;

    private const int ShortestPart = 2;

    public async Task<FoundPeople> ExecuteAsync(string? text, string? after, CancellationToken ct)
    {
        var words = SearchNames.Words(text ?? "");
        if (IsTooShort(text))
            throw new RuleViolationException("search-too-short", new(
                "Scrivi almeno due lettere del nome, oppure il codice fiscale o il numero del permesso.",
                "Type at least two letters of the name, or the tax code or the permit number."), "q");
        await NoteAsync(ct);
        var matches = Matching(words, Compact(text!));
        var total = await matches.CountAsync(ct);
        if (Cursor.Decode(after, 2) is [var name, var last] && Guid.TryParse(last, out var id))
#pragma warning disable CA1309 // PostgreSQL compares, in the order in which it sorts.
            matches = matches.Where(p => string.Compare(p.SearchName, name) > 0 || (p.SearchName == name && p.Id.CompareTo(id) > 0));
#pragma warning restore CA1309
        var people = await matches.OrderBy(p => p.SearchName).ThenBy(p => p.Id).Take(PageSize + 1)
            .Include(p => p.Permits).Include(p => p.Identifiers).AsSplitQuery().AsNoTracking().ToListAsync(ct);
        var page = people.Take(PageSize).ToList();
        foreach (var person in page)
            audit.Read("case-management.person-found", person.Id);
        return new FoundPeople(page, total, people.Count > PageSize ? Cursor.Encode(page[^1].SearchName, page[^1].Id.ToString()) : null);
    }

    public static bool IsTooShort(string? text) => SearchNames.Words(text ?? "").Sum(word => word.Length) < ShortestPart;

    /// <summary>Whether the caller searched within the last minutes.</summary>
    public Task<bool> HasSearchedAsync(int minutes, CancellationToken ct)
    {
        var since = clock.GetUtcNow().AddMinutes(-minutes);
        return db.Searches.AnyAsync(s => s.UserId == user.UserId && s.At >= since, ct);
    }

    private IQueryable<Person> Matching(string[] words, string code)
    {
        var byName = db.People.AsQueryable();
        foreach (var word in words)
            byName = byName.Where(p => p.SearchName.Contains(word));
        var named = byName.Select(p => p.Id);
        return db.People.Where(p => named.Contains(p.Id)
            || p.Identifiers.Any(i => i.Value == code)
            || p.Permits.Any(permit => permit.Number == code));
    }

    private async Task NoteAsync(CancellationToken ct)
    {
        if (user.Active is not { } active)
            return;
        await db.Database.ExecuteSqlAsync($"""
            insert into case_management.person_searches (user_id, institution_id, at)
            values ({user.UserId}, {active.InstitutionId}, {clock.GetUtcNow()})
            on conflict (user_id, institution_id) do update set at = excluded.at
            """, ct);
    }

    /// <summary>Codes and numbers as they are stored: capitals without spaces.</summary>
    public static string Compact(string text) =>
        string.Concat(text.Where(character => !char.IsWhiteSpace(character))).ToUpper(CultureInfo.InvariantCulture);
}
