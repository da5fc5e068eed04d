using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ServicesHub.Runtime;

/// <summary>
/// What one process says to another besides the question itself, all of it under its signature: who sends it to whom, when,
/// and on whose behalf.
/// </summary>
/// <param name="From">The process that asks.</param>
/// <param name="To">The process that is asked: another one does not take it.</param>
/// <param name="User">The account of the acting person; <c>system</c> for the hub itself, <c>nobody</c> for people who have not signed in.</param>
/// <param name="Membership">The membership under which she acts; null when she has none.</param>
/// <param name="At">When it was sent.</param>
/// <param name="Nonce">Makes each call another one, so that none is taken twice.</param>
internal sealed record SignedCall(Guid From, Guid To, string User, Guid? Membership, DateTimeOffset At, Guid Nonce)
{
    public const string System = "system";

    public const string Nobody = "nobody";

    public const string SignatureHeader = "X-Hub-Signature";

    private const string CallHeader = "X-Hub-Call";

    /// <summary>What is signed: everything by which the receiver decides.</summary>
    public byte[] Content(string method, string path, byte[] body) =>
        Encoding.UTF8.GetBytes(string.Join('\n', "hub-call-1", method, path, Convert.ToHexString(SHA256.HashData(body)), ToString()));

    /// <summary>The value of its header.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From:n};{To:n};{User};{Membership?.ToString("n") ?? "-"};{At.ToUnixTimeMilliseconds()};{Nonce:n}");

    public void AddTo(HttpRequestMessage request, byte[] signature)
    {
        request.Headers.Add(CallHeader, ToString());
        request.Headers.Add(SignatureHeader, Convert.ToBase64String(signature));
    }

    /// <summary>Reads a call from the headers of a request; null when they hold none.</summary>
    public static SignedCall? Read(Microsoft.AspNetCore.Http.IHeaderDictionary headers)
    {
        var parts = headers[CallHeader].ToString().Split(';');
        return parts.Length == 6 && Guid.TryParseExact(parts[0], "n", out var from) && Guid.TryParseExact(parts[1], "n", out var to)
            && (parts[3] == "-" || Guid.TryParseExact(parts[3], "n", out _))
            && long.TryParse(parts[4], NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < 253_402_300_800_000
            && Guid.TryParseExact(parts[5], "n", out var nonce)
            ? new(from, to, parts[2], parts[3] == "-" ? null : Guid.ParseExact(parts[3], "n"), DateTimeOffset.FromUnixTimeMilliseconds(at), nonce)
            : null;
    }
}
