namespace ServicesHub.Platform;

internal sealed class RoleForm
{
    public List<PermissionRow>? Rows { get; set; }

    public string? Reason { get; set; }

    /// <summary>What was ticked or cleared, against what the page showed: what others changed meanwhile stays.</summary>
    public Dictionary<string, bool> Changes() =>
        (Rows ?? []).Where(r => r.Permission is not null && r.IsChanged).DistinctBy(r => r.Permission).ToDictionary(r => r.Permission!, r => r.Granted == "true");
}
