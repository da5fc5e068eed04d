using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace ServicesHub.Runtime;

/// <summary>The role of the database that reads and writes rows and owns nothing. Hubs that share a server have one each, or one could read the other's.</summary>
public static partial class ApplicationRole
{
    /// <summary>The setting.</summary>
    public const string Setting = "Hub:Database:Role";

    /// <summary>The role of a hub that says nothing.</summary>
    public const string Default = "hub_app";

    /// <exception cref="StartupException">The name is not one.</exception>
    public static string Of(IConfiguration configuration)
    {
        var name = configuration[Setting] is { Length: > 0 } given ? given : Default;
        return Plain().IsMatch(name) ? name : throw new StartupException(
            $"{Setting} is '{name}': use small letters, digits and _, such as 'hub_app_macerata'.",
            $"{Setting} vale '{name}': usare lettere minuscole, cifre e _, per esempio 'hub_app_macerata'.");
    }

    [GeneratedRegex("^[a-z_][a-z0-9_]{0,62}$")]
    private static partial Regex Plain();
}
