using System.Security.Cryptography;

namespace ServicesHub.Platform;

/// <summary>The token of the one-time link, made anew at each start and kept in memory only.</summary>
public sealed class FirstAdministratorLink
{
    private string? token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));

    /// <summary>Address of the link, below the hub's own.</summary>
    public string Path => $"/account/first-administrator?token={token}";

    public bool Matches(string? given) =>
        token is { } expected && given is { Length: > 0 }
        && CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(expected), System.Text.Encoding.UTF8.GetBytes(given));

    public void Use() => token = null;
}
