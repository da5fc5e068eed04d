using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>Whose work a scope does: set once, by the request's cookie or token or by the hub itself.</summary>
internal sealed class CurrentUserHolder : ICurrentUser
{
    public ICurrentUser Current { get; set; } = AnonymousUser.Instance;

    public bool IsAuthenticated => Current.IsAuthenticated;

    public bool IsSystem => Current.IsSystem;

    public bool IsClient => Current.IsClient;

    public Guid UserId => Current.UserId;

    public string DisplayName => Current.DisplayName;

    public Membership? Active => Current.Active;

    public IReadOnlyList<Membership> Memberships => Current.Memberships;

    public bool Can(string permission) => Current.Can(permission);
}
