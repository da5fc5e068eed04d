namespace ServicesHub.ServiceDefaults;

/// <summary>Which question a health check answers.</summary>
internal static class HealthTags
{
    /// <summary>Does the process run? When not, restart it. Nothing outside the process belongs here.</summary>
    public const string Live = "live";

    /// <summary>Can the process answer requests? When not, send it none for now.</summary>
    public const string Ready = "ready";
}
