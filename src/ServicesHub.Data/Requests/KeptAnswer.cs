namespace ServicesHub.Data;

/// <summary>What was answered to a request, as it is kept and given again.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">The body; empty when there was none.</param>
/// <param name="ContentType">Of the body.</param>
/// <param name="Location">Where what was created is.</param>
/// <param name="ETag">Its version.</param>
public sealed record KeptAnswer(int Status, string Body, string? ContentType, string? Location, string? ETag);
