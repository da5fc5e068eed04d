namespace ServicesHub.Data;

/// <summary>The answer to a creating request, kept so that the same key gives the same answer.</summary>
public sealed class IdempotentRequest
{
    public required Guid UserId { get; init; }

    public required string Key { get; init; }

    /// <summary>Path and SHA-256 of the body, hexadecimal.</summary>
    public required string BodyHash { get; init; }

    public required int Status { get; set; }

    public required string Body { get; set; }

    public string? ContentType { get; set; }

    public string? Location { get; set; }

    public string? ETag { get; set; }

    public required DateTimeOffset At { get; init; }
}
