using ServicesHub.Abstractions;

namespace ServicesHub.Data;

/// <summary>The user of a context that no scope works with.</summary>
internal sealed class Nobody : ICurrentUser
{
    public static Nobody Instance { get; } = new();

    public bool IsAuthenticated => false;

    public bool IsSystem => false;

    public Guid UserId => Guid.Empty;

    public string DisplayName => "";

    public Membership? Active => null;

    public IReadOnlyList<Membership> Memberships => [];

    public bool Can(string permission) => false;
}
