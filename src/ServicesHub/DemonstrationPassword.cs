using System.Security.Cryptography;
using ServicesHub.PostgreSql;

namespace ServicesHub;

/// <summary>The password of the demonstration's accounts: the one that was set, else one made once and kept in the data folder.</summary>
internal static class DemonstrationPassword
{
    /// <summary>What can be read aloud and typed without doubt.</summary>
    private const string Letters = "abcdefghkmnpqrstuvwxyz23456789";

    public static string Of(HubSettings settings, HubDataFolder folder)
    {
        if (settings.DemoPassword is { } set)
            return set;
        var file = folder.At("demonstration.password");
        if (File.Exists(file))
            return File.ReadAllText(file).Trim();
        var made = string.Join('-', Enumerable.Range(0, 3).Select(_ => RandomNumberGenerator.GetString(Letters, 5)));
        FileModes.WriteSecret(file, made);
        return made;
    }
}
