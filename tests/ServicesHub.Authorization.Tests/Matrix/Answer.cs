namespace ServicesHub.Authorization.Tests;

internal enum Answer
{
    LetIn,
    Told,
    Hidden,
    SignIn,
    Other,
}
