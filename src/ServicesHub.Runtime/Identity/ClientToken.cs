namespace ServicesHub.Runtime;

/// <summary>What a client's token says.</summary>
/// <param name="ClientId">The client.</param>
/// <param name="SecretId">The secret that it was given for.</param>
public sealed record ClientToken(Guid ClientId, Guid SecretId)
{
    /// <summary>Who gives tokens; the key ring, not this name, tells one hub from another.</summary>
    public static readonly Uri Issuer = new("https://serviceshub.invalid/");

    /// <summary>Names the secret in the token.</summary>
    public const string SecretClaim = "hub_secret";
}
