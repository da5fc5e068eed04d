namespace ServicesHub.Platform;

/// <summary>A person who has an account, with every membership she has, had or will have.</summary>
public sealed record AccountView(
    Guid Id, string Name, string UserName, bool IsSuspended, DateTimeOffset? PausedUntil, bool IsDemonstration, IReadOnlyList<MembershipLine> Memberships)
{
    public IReadOnlyList<MembershipLine> In(MembershipTime time) => [.. Memberships.Where(m => m.Time == time)];
}
