using System.Security.Cryptography;

namespace ServicesHub.Runtime;

/// <summary>A folder <c>plugins/{id}</c>.</summary>
/// <param name="Path">Where it lies.</param>
internal sealed record PluginFolder(string Path)
{
    private const string Prefix = "plugins/";

    /// <summary>Identity of the module it should hold.</summary>
    public string Id => System.IO.Path.GetFileName(Path);

    /// <summary>What the folder is called among the hub's modules while it is not taken.</summary>
    public string Name => Prefix + Id;

    /// <summary>The identity in what <see cref="Name"/> says.</summary>
    public static string IdOf(string name) => name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..] : name;

    /// <summary>Checks all that can be checked without loading code.</summary>
    /// <exception cref="StartupException">One sentence that says what is wrong.</exception>
    public PluginFile Check()
    {
        var file = PluginFile.Read(Path);
        if (file.Id != Id)
            throw new StartupException($"The plugin in '{Path}' says it is '{file.Id}': call the folder like the module.",
                $"Il plugin in '{Path}' dice di essere '{file.Id}': chiamare la cartella come il modulo.");
        if (SdkRange.Parse(file.Sdk) is not { } range)
            throw new StartupException($"The plugin '{Id}' asks for the SDK '{file.Sdk}', which is no range of versions: write it like [1.0,2.0).",
                $"Il plugin '{Id}' chiede l'SDK '{file.Sdk}', che non è un intervallo di versioni: scriverlo come [1.0,2.0).");
        if (!range.Holds(SdkRange.Current))
            throw new StartupException($"The plugin '{Id}' was written for the SDK {file.Sdk} and this hub has {SdkRange.Current}: install a version of the plugin for this hub.",
                $"Il plugin '{Id}' è scritto per l'SDK {file.Sdk} e questa piattaforma ha {SdkRange.Current}: installare una versione del plugin per questa piattaforma.");
        if (!file.Files.ContainsKey(file.Assembly + ".dll"))
            throw new StartupException($"The plugin '{Id}' does not list its own assembly '{file.Assembly}.dll' in module.json: list every file with its SHA-256.",
                $"Il plugin '{Id}' non elenca la propria libreria '{file.Assembly}.dll' in module.json: elencare ogni file con il suo SHA-256.");
        CheckFiles(file.Files);
        return file;
    }

    private void CheckFiles(IReadOnlyDictionary<string, string> listed)
    {
        var present = Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories)
            .Select(f => System.IO.Path.GetRelativePath(Path, f).Replace('\\', '/')).Where(f => f != PluginFile.Name).ToHashSet();
        if (present.FirstOrDefault(f => !listed.ContainsKey(f)) is { } unlisted)
            throw new StartupException($"The plugin '{Id}' has the file '{unlisted}', which its module.json does not list: remove the file or install the plugin again.",
                $"Il plugin '{Id}' ha il file '{unlisted}', che il suo module.json non elenca: togliere il file o reinstallare il plugin.");
        foreach (var (name, hash) in listed)
        {
            if (!present.Contains(name))
                throw new StartupException($"The plugin '{Id}' lacks the file '{name}' that its module.json lists: install the plugin again.",
                $"Al plugin '{Id}' manca il file '{name}' elencato nel suo module.json: reinstallare il plugin.");
            using var content = File.OpenRead(System.IO.Path.Combine(Path, name));
            if (!Convert.ToHexString(SHA256.HashData(content)).Equals(hash, StringComparison.OrdinalIgnoreCase))
                throw new StartupException($"The file '{name}' of the plugin '{Id}' is not the one its module.json was written for (SHA-256 differs): install the plugin again.",
                $"Il file '{name}' del plugin '{Id}' non è quello per cui è scritto il suo module.json (SHA-256 diverso): reinstallare il plugin.");
        }
    }
}
