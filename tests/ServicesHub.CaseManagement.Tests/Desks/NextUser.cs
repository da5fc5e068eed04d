using ServicesHub.Abstractions;

namespace ServicesHub.CaseManagement.Tests.Desks;

/// <summary>Whoever makes the next request to a process.</summary>
internal sealed class NextUser(ICurrentUser first) : ICurrentUser
{
    public ICurrentUser Current { get; set; } = first;

    public bool IsAuthenticated => Current.IsAuthenticated;

    public bool IsSystem => Current.IsSystem;

    public Guid UserId => Current.UserId;

    public string DisplayName => Current.DisplayName;

    public Membership? Active => Current.Active;

    public IReadOnlyList<Membership> Memberships => Current.Memberships;

    public bool Can(string permission) => Current.Can(permission);
}
