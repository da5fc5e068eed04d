namespace ServicesHub.Reporting.Facts;

/// <summary>A fact of another module as reporting keeps it: the highest version that arrived.</summary>
internal sealed class RecordedFact
{
    public string Source { get; set; } = "";

    public Guid Id { get; set; }

    public long Version { get; set; }

    public Guid SubjectId { get; set; }

    public DateOnly OccurredOn { get; set; }

    public DateOnly? EndedOn { get; set; }

    /// <summary>Codes by dimension.</summary>
    public Dictionary<string, string> Dimensions { get; set; } = [];

    public decimal Measure { get; set; }

    /// <summary>True when its module took it back: it is kept for its version and does not count.</summary>
    public bool Withdrawn { get; set; }
}
