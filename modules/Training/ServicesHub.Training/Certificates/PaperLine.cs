namespace ServicesHub.Training;

/// <summary>A line of a certificate.</summary>
internal sealed record PaperLine(string Text, bool Strong = false);
