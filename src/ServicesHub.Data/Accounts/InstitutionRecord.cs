namespace ServicesHub.Data;

/// <summary>A body that takes part in the hub (ente).</summary>
public sealed class InstitutionRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Short stable code.</summary>
    public required string Code { get; init; }

    /// <summary>One of <see cref="Abstractions.InstitutionKinds"/>.</summary>
    public required string Kind { get; set; }

    /// <summary>Municipality of the seat.</summary>
    public string Municipality { get; set; } = "";

    /// <summary>First day it takes part.</summary>
    public DateOnly From { get; init; }

    /// <summary>Last day it takes part; null while it does.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>Grows with each change; the entity tag of the API.</summary>
    public long Version { get; set; }

    /// <summary>Its names, each with the day from which it is in force.</summary>
    public List<InstitutionName> Names { get; } = [];

    /// <summary>The name in force on a day; the first one before that.</summary>
    public string NameOn(DateOnly day) =>
        Names.Where(n => n.From <= day).OrderByDescending(n => n.From).FirstOrDefault()?.Name
        ?? Names.OrderBy(n => n.From).First().Name;
}
