using ServicesHub.Platform;

namespace ServicesHub.Gateway;

/// <summary>How the first administrator of a hub without accounts gets in: by a link that whoever started the hub reads.</summary>
public static class FirstAccount
{
    /// <summary>The address of the form; null when the hub has accounts.</summary>
    public static async Task<string?> LinkAsync(WebApplication gateway, CancellationToken ct)
    {
        await using var scope = gateway.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FirstAdministrator>().LinkAsync(ct) is { } path
            ? gateway.Urls.First().TrimEnd('/') + path
            : null;
    }

    /// <summary>Prints the link where there is one.</summary>
    public static async Task AnnounceAsync(WebApplication gateway, TextWriter output, CancellationToken ct)
    {
        if (await LinkAsync(gateway, ct) is { } link)
            await output.WriteLineAsync($"First account · primo accesso: {link}");
    }
}
