namespace ServicesHub.Reporting.Tables;

/// <summary>
/// The figures of a source for a year as of a day, as published: never changed, because a later figure beside an earlier
/// one would tell the difference. Holds what is shown, never what is hidden.
/// </summary>
internal sealed class Publication
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public string Source { get; set; } = "";

    public int Year { get; set; }

    public DateOnly AsOf { get; set; }

    public int Threshold { get; set; }

    /// <summary>Version of the table of sources and dimensions.</summary>
    public int DefinitionVersion { get; set; }

    public PublishedCells Cells { get; set; } = null!;

    /// <summary>SHA-256 of everything above, in hexadecimal.</summary>
    public string Hash { get; set; } = "";

    public DateTimeOffset PublishedAt { get; set; }
}
