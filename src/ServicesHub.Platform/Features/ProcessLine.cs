namespace ServicesHub.Platform;

/// <summary>How a process has followed the last change of a feature.</summary>
/// <param name="Program">The program: <c>ServicesHub.Gateway</c>.</param>
/// <param name="Machine">Name of the machine and number of the process.</param>
/// <param name="Modules">The modules that it runs.</param>
/// <param name="HasFollowed">True when it has applied the change.</param>
/// <param name="Milliseconds">From the change to when it had; null when it has not, was started later, or has applied other changes since.</param>
/// <param name="StartedLater">True when it was started after the change, and so began with it.</param>
/// <param name="LostAt">Since when nothing is heard of it; null while it is there.</param>
public sealed record ProcessLine(
    string Program, string Machine, IReadOnlyList<string> Modules, bool HasFollowed, double? Milliseconds, bool StartedLater, DateTimeOffset? LostAt);
