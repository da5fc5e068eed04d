using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using ServicesHub.Abstractions;

namespace ServicesHub.Data;

/// <summary>
/// Looks at every text before it is written: one that its column has no room for, or that PostgreSQL cannot hold, is named
/// with its field instead of failing in the database.
/// </summary>
internal static class StorableText
{
    /// <exception cref="InvalidInputException">At least one text cannot be stored.</exception>
    public static void Check(IEnumerable<EntityEntry> entries)
    {
        var problems = new ProblemList();
        foreach (var entry in entries.Where(e => e.State is EntityState.Added or EntityState.Modified))
            foreach (var property in entry.Metadata.GetProperties().Where(p => p.ClrType == typeof(string)))
                if (entry.CurrentValues.GetValue<string?>(property) is { } text && (entry.State == EntityState.Added || entry.Property(property).IsModified))
                    Check(JsonNamingPolicy.CamelCase.ConvertName(property.Name), text, property.GetMaxLength(), problems);
        problems.ThrowIfAny();
    }

    private static void Check(string field, string text, int? room, ProblemList problems)
    {
        if (text.Length > room)
            problems.Add(field, "too-long", $"Il testo supera i {room} caratteri: accorcialo.", $"The text exceeds {room} characters: shorten it.");
        if (text.Contains('\0', StringComparison.Ordinal) || !IsWhole(text))
            problems.Add(field, "characters", "Il testo contiene caratteri che non si possono conservare: riscrivilo.", "The text contains characters that cannot be kept: type it again.");
    }

    /// <summary>False when half of a surrogate pair stands alone.</summary>
    private static bool IsWhole(string text)
    {
        foreach (var rune in text.EnumerateRunes())
            if (rune == System.Text.Rune.ReplacementChar && !text.Contains('\ufffd', StringComparison.Ordinal))
                return false;
        return true;
    }
}
