using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>A module that does not come back when the change that switched it off is undone.</summary>
/// <param name="Name">The module.</param>
/// <param name="Reason">What keeps it off, and what to do.</param>
public sealed record UndoRefusal(string Name, LocalizedText Reason);
