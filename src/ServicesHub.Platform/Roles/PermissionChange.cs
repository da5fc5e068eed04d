using ServicesHub.Data;

namespace ServicesHub.Platform;

/// <summary>A change of a role's permissions, as the audit keeps it.</summary>
internal sealed record PermissionChange(DateTimeOffset At, string By, string Permission, bool IsGranted, string Reason)
{
    public const string Granted = "platform.permission-granted";

    public const string Revoked = "platform.permission-revoked";

    /// <summary>What stands in the audit: <c>operator sample.read: why</c>.</summary>
    public static string Text(string role, string permission, string reason) => $"{Start(role)}{permission}: {reason}";

    /// <summary>How the entries of a role begin.</summary>
    public static string Start(string role) => role + " ";

    public static PermissionChange Read(AuditEntry entry, string role, string by) =>
        entry.Detail!.Text[Start(role).Length..].Split(": ", 2) is [var permission, var reason]
            ? new(entry.At, by, permission, entry.Action == Granted, reason)
            : new(entry.At, by, entry.Detail.Text, entry.Action == Granted, "");
}
