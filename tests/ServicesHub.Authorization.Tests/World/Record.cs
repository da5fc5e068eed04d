namespace ServicesHub.Authorization.Tests;

/// <summary>A record that a cell is about: what its address and body need, and where its row lies.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Table">The table of its row; null for what has none.</param>
/// <param name="More">Other parts of the address, by their name in small letters.</param>
internal sealed record Record(Guid Id, string? Table = null, IReadOnlyDictionary<string, object>? More = null)
{
    public static Record None { get; } = new(Guid.Empty);

    /// <summary>The column that identifies the row.</summary>
    public string Key { get; init; } = "id";

    public object Part(string name) => More?.GetValueOrDefault(name) ?? Id;
}
