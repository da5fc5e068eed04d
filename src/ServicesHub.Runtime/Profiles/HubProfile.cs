namespace ServicesHub.Runtime;

/// <summary>What a deployment is: its province, its modules, the features it locks. Section <c>Hub</c> plus the profile file.</summary>
public sealed class HubProfile
{
    /// <summary>The province.</summary>
    public ProvinceProfile Province { get; set; } = new();

    /// <summary>Modules by identity.</summary>
    public Dictionary<string, ModuleProfile> Modules { get; } = [];

    /// <summary>Features that administrators cannot switch.</summary>
    public Dictionary<string, FeatureLock> FeatureLocks { get; } = [];
}
