using ServicesHub.Abstractions;

namespace ServicesHub.Platform;

/// <summary>A planned switch as administrators see it.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Name">The feature.</param>
/// <param name="On">Whether it switches on or off.</param>
/// <param name="At">When.</param>
/// <param name="Reason">Why.</param>
/// <param name="AlsoDependants">True to switch off the modules that need it as well.</param>
/// <param name="Undoes">The plan whose switches this one takes back; null when it stands alone.</param>
/// <param name="By">Who planned it.</param>
/// <param name="PlannedAt">When it was planned.</param>
/// <param name="State"><c>planned</c>, <c>done</c>, <c>refused</c> or <c>cancelled</c>.</param>
/// <param name="SettledAt">When it was carried out, refused or cancelled.</param>
/// <param name="Switched">What it switched.</param>
/// <param name="Refusal">Why it was refused.</param>
public sealed record PlanLine(
    Guid Id, string Name, bool On, DateTimeOffset At, string Reason, bool AlsoDependants, Guid? Undoes, string By, DateTimeOffset PlannedAt,
    string State, DateTimeOffset? SettledAt, IReadOnlyList<string> Switched, LocalizedText? Refusal);
