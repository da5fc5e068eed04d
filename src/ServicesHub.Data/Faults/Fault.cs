using System.Diagnostics;
using System.Globalization;

namespace ServicesHub.Data;

/// <summary>
/// Lets drills kill the process at a named point, as <c>kill -9</c> would. Nothing happens unless the environment variable
/// <c>HUB_FAULT</c> names a point before the process starts: no file, command line or database can set it.
/// </summary>
public static class Fault
{
    /// <summary>The environment variable: a point, or a point and at which passing: <c>after-commit:3</c>.</summary>
    public const string Variable = "HUB_FAULT";

    /// <summary>A person's change is complete and not committed.</summary>
    public const string BeforeCommit = "before-commit";

    /// <summary>A person's change is committed and not answered.</summary>
    public const string AfterCommit = "after-commit";

    /// <summary>A person's change is answered.</summary>
    public const string AfterResponse = "after-response";

    /// <summary>Events were taken from the outbox and not forwarded.</summary>
    public const string OutboxClaim = "outbox-claim";

    /// <summary>A handler's effect is committed and its message not marked as handled.</summary>
    public const string AfterEffect = "after-effect";

    /// <summary>All points.</summary>
    public static IReadOnlyList<string> Points { get; } = [BeforeCommit, AfterCommit, AfterResponse, OutboxClaim, AfterEffect];

    private static readonly (string Point, int Passing) Armed = Read(Environment.GetEnvironmentVariable(Variable));

    private static int passed;

    /// <summary>The point at which this process will be killed; null, as always in production.</summary>
    public static string? Point => Armed.Point.Length == 0 ? null : Armed.Point;

    /// <summary>At which passing of the point.</summary>
    public static int Passing => Armed.Passing;

    /// <summary>Kills the process if this is the point.</summary>
    public static void At(string point)
    {
        if (Armed.Point != point || Interlocked.Increment(ref passed) != Armed.Passing)
            return;
        using var self = Process.GetCurrentProcess();
        self.Kill();
    }

    internal static (string Point, int Passing) Read(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return ("", 0);
        var parts = value.Trim().Split(':', 2);
        var passing = 1;
        if (!Points.Contains(parts[0]) || (parts.Length == 2 && (!int.TryParse(parts[1], CultureInfo.InvariantCulture, out passing) || passing < 1)))
            throw new InvalidOperationException($"{Variable} is '{value}': name one of {string.Join(", ", Points)}, and if need be after a colon at which passing; or remove it.");
        return (parts[0], passing);
    }
}
