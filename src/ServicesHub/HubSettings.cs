using ServicesHub.PostgreSql;

namespace ServicesHub;

/// <summary>What the command line and the environment say about the whole hub.</summary>
/// <param name="Urls">Where it listens, <c>--urls</c>: loopback unless said.</param>
/// <param name="DataFolder"><c>Hub:DataFolder</c>: the embedded server's files, the demonstration's password.</param>
/// <param name="Demo"><c>Hub:Demo</c>: whether to show the demonstration; null lets the database decide.</param>
/// <param name="DemoPassword"><c>Hub:Demo:Password</c>; null lets the hub make one.</param>
/// <param name="Connection"><c>ConnectionStrings:hub</c>; null runs the embedded server.</param>
/// <param name="OwnerConnection"><c>ConnectionStrings:hub-owner</c>, with which the schema is changed.</param>
/// <param name="Role"><c>Hub:Database:Role</c>: the role that the hub works as on a server that was given.</param>
internal sealed record HubSettings(string Urls, string DataFolder, bool? Demo, string? DemoPassword, string? Connection, string? OwnerConnection, string Role)
{
    public const string DefaultUrl = "http://127.0.0.1:5080";

    /// <exception cref="StartupException">A value cannot be used.</exception>
    public static HubSettings Read(IConfiguration configuration) => new(
        Text(configuration["urls"]) ?? DefaultUrl,
        Text(configuration["Hub:DataFolder"]) ?? HubDataFolder.Default,
        Flag(configuration["Hub:Demo"]),
        Text(configuration["Hub:Demo:Password"]),
        Text(configuration.GetConnectionString("hub")),
        Text(configuration.GetConnectionString("hub-owner")),
        ApplicationRole.Of(configuration));

    /// <summary>An address to listen on, as a browser takes it.</summary>
    public static string ForBrowsers(string url) => url.TrimEnd('/')
        .Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal)
        .Replace("//[::]", "//localhost", StringComparison.Ordinal)
        .Replace("//*", "//localhost", StringComparison.Ordinal)
        .Replace("//+", "//localhost", StringComparison.Ordinal);

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static bool? Flag(string? value) => Text(value) switch
    {
        null => null,
        var text when bool.TryParse(text, out var flag) => flag,
        var text => throw new StartupException(
            $"Hub:Demo is '{text}': write true or false.",
            $"Hub:Demo vale '{text}': scrivere true o false."),
    };
}
