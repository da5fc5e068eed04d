using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>Somebody who has not signed in.</summary>
internal sealed class AnonymousUser : ICurrentUser
{
    public static AnonymousUser Instance { get; } = new();

    public bool IsAuthenticated => false;

    public bool IsSystem => false;

    public Guid UserId => Guid.Empty;

    public string DisplayName => "";

    public Membership? Active => null;

    public IReadOnlyList<Membership> Memberships => [];

    public bool Can(string permission) => false;
}
