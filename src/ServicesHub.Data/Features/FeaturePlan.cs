namespace ServicesHub.Data;

/// <summary>A switch that somebody planned for a moment to come.</summary>
public sealed class FeaturePlan
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Name { get; init; }

    public required bool On { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Reason { get; init; }

    /// <summary>True to switch off the modules that need it as well.</summary>
    public required bool AlsoDependants { get; init; }

    /// <summary>The plan whose switches this one takes back; null when it stands alone.</summary>
    public Guid? Undoes { get; init; }

    public required Guid PlannedBy { get; init; }

    /// <summary>The institution that the person worked for.</summary>
    public Guid? InstitutionId { get; init; }

    public required DateTimeOffset PlannedAt { get; init; }

    /// <summary>What became of it: <c>planned</c>, <c>done</c>, <c>refused</c>, <c>cancelled</c>.</summary>
    public string State { get; set; } = Planned;

    public DateTimeOffset? SettledAt { get; set; }

    /// <summary>What it switched.</summary>
    public List<string> Switched { get; set; } = [];

    /// <summary>Why it was refused, in Italian.</summary>
    public string? RefusalIt { get; set; }

    /// <summary>Why it was refused, in English.</summary>
    public string? RefusalEn { get; set; }

    public const string Planned = "planned";
    public const string Done = "done";
    public const string Refused = "refused";
    public const string Cancelled = "cancelled";
}
