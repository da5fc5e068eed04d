using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServicesHub.Runtime;

/// <summary>The <c>module.json</c> of a plugin: what it is, checked before any of its code is loaded.</summary>
internal sealed record PluginFile
{
    public const string Name = "module.json";

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, AllowTrailingCommas = true, ReadCommentHandling = JsonCommentHandling.Skip };

    /// <summary>The module's identity, which is also the folder's name.</summary>
    public required string Id { get; init; }

    /// <summary>The module's assembly, without <c>.dll</c>.</summary>
    public required string Assembly { get; init; }

    /// <summary>The versions of the hub's contracts it was written for: <c>[1.0,2.0)</c>.</summary>
    public required string Sdk { get; init; }

    /// <summary>SHA-256 of every other file of the folder, by relative path with slashes.</summary>
    public required IReadOnlyDictionary<string, string> Files { get; init; }

    /// <exception cref="StartupException">It is missing or cannot be read.</exception>
    public static PluginFile Read(string folder)
    {
        var path = Path.Combine(folder, Name);
        try
        {
            return JsonSerializer.Deserialize<PluginFile>(File.ReadAllText(path), Form) ?? throw new JsonException("it is empty");
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            throw new StartupException($"'{path}' cannot be read ({e.Message.ReplaceLineEndings(" ").TrimEnd('.')}): write id, assembly, sdk and files in it.", $"'{path}' non si può leggere: scrivervi id, assembly, sdk e files.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"'{path}' is missing or not readable: put the plugin's module.json there.", $"'{path}' manca o non si può leggere: mettervi il module.json del plugin.", e);
        }
    }
}
