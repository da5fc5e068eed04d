using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>A person who signed in, or a client with its token, with the memberships that are in force at this request.</summary>
internal sealed record SignedInUser(
    Guid UserId, string DisplayName, Membership? Active, IReadOnlyList<Membership> Memberships, IReadOnlySet<string> Permissions)
    : ICurrentUser
{
    public bool IsAuthenticated => true;

    public bool IsSystem => false;

    public bool IsClient { get; init; }

    public bool Can(string permission) => Permissions.Contains(permission);
}
