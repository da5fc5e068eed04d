using System.Globalization;

namespace ServicesHub.Gateway;

/// <summary>How often one caller may ask.</summary>
/// <param name="Policy">Name of the limit: <c>client</c>, <c>account</c>, <c>address</c>, <c>sign-in</c> or <c>token</c>.</param>
/// <param name="Key">The caller whose requests are counted together.</param>
/// <param name="Requests">How many in a <see cref="Window"/>.</param>
internal sealed record RequestRate(string Policy, string Key, int Requests)
{
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    /// <summary>As answers name it.</summary>
    public string Description => string.Create(CultureInfo.InvariantCulture, $"\"{Policy}\";q={Requests};w={Window.TotalSeconds:0}");
}
