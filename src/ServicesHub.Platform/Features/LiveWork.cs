namespace ServicesHub.Platform;

/// <summary>The work of modules that waits for somebody.</summary>
/// <param name="Open">All of it.</param>
/// <param name="Overdue">Due before today.</param>
/// <param name="DueThisWeek">Due today or by Sunday.</param>
internal sealed record LiveWork(int Open, int Overdue, int DueThisWeek);
