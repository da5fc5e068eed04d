namespace ServicesHub.Platform;

/// <summary>Addresses to go back to, which must lie inside the hub.</summary>
internal static class LocalAddress
{
    /// <summary>The address when it is local; the home page otherwise.</summary>
    public static string Of(string? address) =>
        address is ['/', ..] && !address.StartsWith("//", StringComparison.Ordinal)
        && !address.StartsWith("/\\", StringComparison.Ordinal) && !address.Any(char.IsControl)
            ? address
            : "/";
}
