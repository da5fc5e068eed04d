using Microsoft.Extensions.Configuration;

namespace ServicesHub.Runtime;

/// <summary>
/// Puts the deployment's profile beneath the other configuration, so that environment and command line win over it.
/// <c>Hub:Profile</c> names a file of the folder <c>provinces</c> beside the program, or is a path.
/// </summary>
public static class ProfileFile
{
    public const string Default = "ascoli-piceno";

    /// <exception cref="StartupException">There is no such profile, or it is not readable.</exception>
    public static void AddTo(IConfigurationManager configuration)
    {
        var name = configuration["Hub:Profile"] is { Length: > 0 } chosen ? chosen : Default;
        var path = Find(name);
        IConfiguration file;
        try
        {
            file = new ConfigurationBuilder().AddJsonFile(path, optional: false, reloadOnChange: false).Build();
        }
        catch (Exception e) when (e is InvalidDataException or FormatException)
        {
            throw new StartupException($"The profile '{path}' is not valid JSON ({e.GetBaseException().Message}): correct it and start again.", e);
        }
        var values = file.AsEnumerable().Select(pair => KeyValuePair.Create("Hub:" + pair.Key, pair.Value));
        configuration.Sources.Insert(0, new Microsoft.Extensions.Configuration.Memory.MemoryConfigurationSource { InitialData = values });
    }

    /// <summary>Reads the profile from the configuration.</summary>
    /// <exception cref="StartupException">A feature lock is neither locked-on nor locked-off.</exception>
    public static HubProfile Read(IConfiguration configuration)
    {
        var hub = configuration.GetSection("Hub");
        var profile = new HubProfile();
        hub.GetSection("Province").Bind(profile.Province);
        foreach (var module in hub.GetSection("Modules").GetChildren())
            profile.Modules[module.Key] = module.Get<ModuleProfile>() ?? new ModuleProfile();
        foreach (var section in hub.GetSection("FeatureLocks").GetChildren())
        {
            var featureLock = section.Get<FeatureLock>() ?? new FeatureLock();
            if (featureLock.State is not ("locked-on" or "locked-off"))
                throw new StartupException($"The profile locks '{section.Key}' with the state '{featureLock.State}': write 'locked-on' or 'locked-off'.");
            profile.FeatureLocks[section.Key] = featureLock;
        }
        return profile;
    }

    private static string Find(string name)
    {
        if (name.EndsWith(".json", StringComparison.Ordinal))
            return File.Exists(name) ? Path.GetFullPath(name) : throw new StartupException($"The profile '{name}' does not exist: set Hub:Profile to an existing file.");
        var folder = Path.Combine(AppContext.BaseDirectory, "provinces");
        var path = Path.Combine(folder, name + ".json");
        if (File.Exists(path))
            return path;
        var known = Directory.Exists(folder) ? string.Join(", ", Directory.GetFiles(folder, "*.json").Select(Path.GetFileNameWithoutExtension).Order()) : "none";
        throw new StartupException($"There is no profile '{name}': set Hub:Profile to one of {known}, or to the path of a JSON file.");
    }
}
