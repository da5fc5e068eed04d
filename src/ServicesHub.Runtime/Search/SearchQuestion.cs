namespace ServicesHub.Runtime;

/// <summary>What is searched, as one process asks another.</summary>
internal sealed record SearchQuestion(string Text);
