using System.Text.Json.Serialization.Metadata;
using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>
/// What no use case can work with is refused while the body is read: empty entries of lists, which types say cannot be
/// there, and the character zero, which PostgreSQL does not hold.
/// </summary>
internal static class ReadableInput
{
    public static void Refuse(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
            return;
        var read = type.Properties.Where(p => p.Get is not null && (p.PropertyType == typeof(string) || p.PropertyType.IsAssignableTo(typeof(IEnumerable<object>)))).ToList();
        if (read.Count > 0)
            type.OnDeserialized += value => Check(value, read);
    }

    private static void Check(object input, List<JsonPropertyInfo> properties)
    {
        var problems = new ProblemList();
        foreach (var property in properties)
            Check(property.Name, property.Get!(input), problems);
        problems.ThrowIfAny();
    }

    private static void Check(string field, object? value, ProblemList problems)
    {
        if (value is string text && text.Contains('\0', StringComparison.Ordinal))
            problems.Add(field, "characters", "Il testo contiene caratteri che non si possono conservare: riscrivilo.", "The text contains characters that cannot be kept: type it again.");
        if (value is not IEnumerable<object?> entries)
            return;
        foreach (var entry in entries)
            if (entry is null)
                problems.Add(field, "empty-entry", "L'elenco contiene una voce vuota: toglila.", "The list contains an empty entry: remove it.");
            else if (entry is string)
                Check(field, entry, problems);
    }
}
