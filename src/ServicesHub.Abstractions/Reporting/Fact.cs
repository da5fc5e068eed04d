namespace ServicesHub.Abstractions;

/// <summary>One countable thing that happened, without anything that names a person.</summary>
/// <param name="Source">The <see cref="IReportSource.Name"/> it belongs to.</param>
/// <param name="Id">Stable identity of the fact: a later fact with the same identity replaces it.</param>
/// <param name="Version">Grows with each change of the fact; a lower one never replaces a higher one.</param>
/// <param name="SubjectId">Whom it counts, as an opaque identity, so that a person counts once.</param>
/// <param name="OccurredOn">The day it counts for.</param>
/// <param name="EndedOn">The day it stopped, for facts that last; null while it lasts.</param>
/// <param name="Dimensions">Codes by dimension: <c>sex=F</c>, <c>citizenship=436</c>.</param>
/// <param name="Measure">How much it counts where an indicator sums (minutes, euro); 1 where it counts.</param>
public sealed record Fact(
    string Source,
    Guid Id,
    long Version,
    Guid SubjectId,
    DateOnly OccurredOn,
    DateOnly? EndedOn,
    IReadOnlyDictionary<string, string> Dimensions,
    decimal Measure = 1m);
