namespace ServicesHub.Governance;

/// <summary>A numbered change to approved minutes (rettifica); the text itself stays as approved.</summary>
internal sealed class MinutesCorrection
{
    public Guid SessionId { get; init; }

    public required int Number { get; init; }

    public required string Text { get; init; }

    public required DateOnly On { get; init; }
}
