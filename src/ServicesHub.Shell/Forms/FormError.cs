using ServicesHub.Abstractions;

namespace ServicesHub.Shell.Forms;

/// <summary>What is wrong and what to do.</summary>
/// <param name="Field">The field; null for the form as a whole.</param>
/// <param name="Text">The sentence.</param>
public sealed record FormError(string? Field, LocalizedText Text);
