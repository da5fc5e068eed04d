namespace ServicesHub.Shell.Forms;

/// <summary>One of the choices of a field.</summary>
/// <param name="Value">What is posted.</param>
/// <param name="Text">What is shown, in the language of the request.</param>
/// <param name="Group">Heading it stands under; null for none.</param>
/// <param name="Hint">A line under the text, where there is room for it.</param>
public sealed record Option(string Value, string Text, string? Group = null, string? Hint = null);
