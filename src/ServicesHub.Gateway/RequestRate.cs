namespace ServicesHub.Gateway;

/// <summary>How often one caller may ask.</summary>
/// <param name="Policy">Name of the limit: <c>account</c>, <c>address</c> or <c>sign-in</c>.</param>
/// <param name="Key">The caller whose requests are counted together.</param>
/// <param name="Requests">How many in a <see cref="Window"/>.</param>
internal sealed record RequestRate(string Policy, string Key, int Requests)
{
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
}
