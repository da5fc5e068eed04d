using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace ServicesHub.Platform;

/// <summary>Secrets of clients: 256 random bits, of which the hub keeps a hash only.</summary>
internal static class ClientSecret
{
    /// <summary>By this beginning, programs that look for secrets in the wrong places find them.</summary>
    private const string Beginning = "hub-secret-";

    public static string New() => Beginning + WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));

    public static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    public static bool Matches(string? secret, byte[] hash) => secret is not null && CryptographicOperations.FixedTimeEquals(HashOf(secret), hash);
}
