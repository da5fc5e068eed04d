using ServicesHub.Runtime;

namespace ServicesHub.Gateway;

/// <summary>How much and how often the gateway takes: the section <c>Hub:Gateway:Limits</c>.</summary>
internal sealed record GatewayLimits
{
    private const string Section = "Hub:Gateway:Limits";
    private const string Imports = "imports";

    /// <summary>Requests of an account in a minute.</summary>
    public int Account { get; init; } = 600;

    /// <summary>Requests of a client in a minute.</summary>
    public int Client { get; init; } = 600;

    /// <summary>Requests of an address in a minute, without those of clients and of people who are signed in.</summary>
    public int Address { get; init; } = 300;

    /// <summary>Attempts to sign in from an address in a minute.</summary>
    public int SignIn { get; init; } = 20;

    /// <summary>Requests for a token from an address in a minute.</summary>
    public int Token { get; init; } = 20;

    /// <summary>Megabytes of a request.</summary>
    public int Body { get; init; } = 1;

    /// <summary>Megabytes of a request that brings a file to import: more than any module reads, so that the module says what it takes.</summary>
    public int Import { get; init; } = 60;

    /// <summary>Seconds in which neither side of a passed-on request sends anything.</summary>
    public int Silence { get; init; } = 100;

    /// <exception cref="StartupException">A limit is no whole number from 1 up.</exception>
    public static GatewayLimits Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        foreach (var setting in section.GetChildren())
            if (!int.TryParse(setting.Value, out var number) || number < 1)
                throw new StartupException($"{setting.Path} is '{setting.Value}': give a whole number from 1 up, or leave it out.");
        return section.Get<GatewayLimits>() ?? new();
    }

    /// <summary>Bytes that a request to an address may have.</summary>
    public long BytesAt(PathString path) => (IsImport(path) ? Import : Body) * 1024L * 1024L;

    // Pages: /{module}/imports; API: /api/{module}/v1/imports.
    private static bool IsImport(PathString path) =>
        path.Value is { } value && value.Contains(Imports, StringComparison.OrdinalIgnoreCase) && IsImport(value.Split('/', StringSplitOptions.RemoveEmptyEntries));

    private static bool IsImport(string[] segments) => segments switch
    {
        ["api", _, "v1", var records, ..] => IsImports(records),
        [_, var records, ..] => IsImports(records),
        _ => false,
    };

    private static bool IsImports(string segment) => segment.Equals(Imports, StringComparison.OrdinalIgnoreCase);
}
