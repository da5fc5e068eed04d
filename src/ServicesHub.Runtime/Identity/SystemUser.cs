using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>The hub itself: jobs, event handlers, the migrator. It sees everything.</summary>
public sealed class SystemUser : ICurrentUser
{
    public static SystemUser Instance { get; } = new();

    public bool IsAuthenticated => false;

    public bool IsSystem => true;

    public Guid UserId => Guid.Empty;

    public string DisplayName => "ServicesHub";

    public Membership? Active => null;

    public IReadOnlyList<Membership> Memberships => [];

    public bool Can(string permission) => true;
}
