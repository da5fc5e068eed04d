namespace ServicesHub.Runtime;

/// <summary>What it means to undo the last change of a feature.</summary>
/// <param name="Version">The change.</param>
/// <param name="Names">What is as it was before: the feature first, then what was switched off together with it.</param>
/// <param name="Refused">What was switched off together with it and stays off, each with the reason.</param>
/// <param name="ChangedSince">What was switched off together with it and changed later by itself: it stays as it is now.</param>
public sealed record FeatureUndo(long Version, IReadOnlyList<string> Names, IReadOnlyList<UndoRefusal> Refused, IReadOnlyList<string> ChangedSince);
