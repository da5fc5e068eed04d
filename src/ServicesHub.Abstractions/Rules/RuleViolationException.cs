namespace ServicesHub.Abstractions;

/// <summary>
/// A rule of the domain was not met. The hub answers 422 with the code and the sentence; forms show it at the field.
/// </summary>
/// <param name="code">Stable kebab-case code: <c>seats-exhausted</c>.</param>
/// <param name="text">What happened and what to do, in both languages. Never personal data.</param>
/// <param name="field">The camel-case name of the field it is about; null when it is about the whole.</param>
public sealed class RuleViolationException(string code, LocalizedText text, string? field = null) : Exception(text.En)
{
    /// <summary>Stable code.</summary>
    public string Code { get; } = code;

    /// <summary>The sentence for the operator.</summary>
    public LocalizedText Text { get; } = text;

    /// <summary>The field it is about.</summary>
    public string? Field { get; } = field;
}
