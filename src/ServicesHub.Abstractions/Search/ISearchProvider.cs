namespace ServicesHub.Abstractions;

/// <summary>Finds records of a module for the search in the header. Found by scan; asked only while the module is on.</summary>
public interface ISearchProvider
{
    /// <summary>What it finds, in the plural: people, editions.</summary>
    LocalizedText Title { get; }

    /// <summary>What to say when it finds nothing: nobody found.</summary>
    LocalizedText Nothing { get; }

    /// <summary>The permission without which it is not asked.</summary>
    string Permission { get; }

    /// <summary>What people do next who have not found what they looked for; null where there is nothing to do.</summary>
    SearchNext? Next => null;

    /// <summary>The best hits that the current user may see; none for a text that is too short to search.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="limit">How many hits to return at most.</param>
    /// <param name="ct">Cancels the search: it has one second.</param>
    Task<IReadOnlyList<SearchHit>> SearchAsync(string text, int limit, CancellationToken ct);
}
