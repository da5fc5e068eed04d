using ServicesHub.Runtime;

namespace ServicesHub.Platform;

/// <summary>The modules that some process runs now.</summary>
internal static class RunningModules
{
    // The gateway runs this module itself and does not register as a host.
    public static HashSet<string> Of(HubMapSnapshot deployment) => [PlatformModule.Id, .. deployment.Instances.Where(i => i.Answers).Select(i => i.ModuleId)];
}
