namespace ServicesHub.Shell.Layout;

/// <summary>Where the layout's own links and forms lead.</summary>
public sealed record ShellAddresses
{
    /// <summary>The home page.</summary>
    public string Home { get; init; } = "/";

    /// <summary>The sign-in page.</summary>
    public string SignIn { get; init; } = "/account/sign-in";

    /// <summary>Takes the POST that signs out.</summary>
    public string SignOut { get; init; } = "/account/sign-out";

    /// <summary>Takes the POST that switches the language: <c>lang</c>, <c>returnUrl</c>.</summary>
    public string Language { get; init; } = "/account/language";

    /// <summary>Takes the POST that switches the institution: <c>membership</c>, <c>returnUrl</c>.</summary>
    public string Membership { get; init; } = "/account/membership";

    /// <summary>The person's own page; null when there is none.</summary>
    public string? Profile { get; init; }

    /// <summary>The accessibility statement (L. 4/2004).</summary>
    public string Accessibility { get; init; } = "/accessibility";

    /// <summary>The privacy notice (GDPR art. 13).</summary>
    public string Privacy { get; init; } = "/privacy";

    /// <summary>Contacts of the hub.</summary>
    public string Contacts { get; init; } = "/contacts";
}
