namespace ServicesHub.Gateway;

/// <summary>The rates that bind one request.</summary>
/// <param name="Caller">Of whoever asks; null where nothing is counted.</param>
/// <param name="Attempt">Of attempts to sign in or to get a token; null for everything else.</param>
internal sealed record BoundRates(RequestRate? Caller, RequestRate? Attempt)
{
    /// <summary>Those that there are.</summary>
    public IEnumerable<RequestRate> All => new[] { Caller, Attempt }.OfType<RequestRate>();
}
