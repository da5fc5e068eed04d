using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using static ServicesHub.Shell.Text;

namespace ServicesHub.Training;

/// <summary>Editions for the search in the header, by words of their titles; drafts for those who run them.</summary>
internal sealed class FindEditions(TrainingDb db, TrainingAccess access) : ISearchProvider
{
    private const int ShortestText = 2;

    public LocalizedText Title { get; } = new("Edizioni di formazione", "Training editions");

    public LocalizedText Nothing { get; } = new("Nessuna edizione trovata", "No edition found");

    public string Permission => TrainingPermissions.Read;

    public async Task<IReadOnlyList<SearchHit>> SearchAsync(string text, int limit, CancellationToken ct)
    {
        if (text.Trim().Length < ShortestText)
            return [];
        var drafts = access.RunsEditions;
        var editions = db.Editions.AsNoTracking().Where(e => drafts || e.State != EditionState.Draft);
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            editions = editions.Where(e => EF.Functions.ILike(e.Title, $"%{Literal(word)}%", @"\"));
        var found = await editions.OrderByDescending(e => e.StartsOn).ThenBy(e => e.Id).Take(limit)
            .Select(e => new { e.Id, e.Title, e.StartsOn, e.State }).ToListAsync(ct);
        return [.. found.Select(e => new SearchHit(e.Title, $"/training/editions/{e.Id}", Day(e.StartsOn), T(StateTitles.Of(e.State))))];
    }

    private static string Literal(string word) => word
        .Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);
}
