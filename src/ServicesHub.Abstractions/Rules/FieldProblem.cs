namespace ServicesHub.Abstractions;

/// <summary>What is wrong with one field and what to do.</summary>
/// <param name="Field">Camel-case name of the field, as the API names it.</param>
/// <param name="Code">Stable kebab-case code: <c>required</c>.</param>
/// <param name="Text">What happened and what to do. Never personal data.</param>
public sealed record FieldProblem(string Field, string Code, LocalizedText Text);
