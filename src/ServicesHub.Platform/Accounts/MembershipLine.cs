namespace ServicesHub.Platform;

/// <summary>A membership as administrators see it.</summary>
/// <param name="Id">The membership.</param>
/// <param name="Institution">Name of the institution today.</param>
/// <param name="Role">Title of the role.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day, the institution's own included; null while neither has one.</param>
/// <param name="Time">Where today lies.</param>
public sealed record MembershipLine(Guid Id, string Institution, string Role, DateOnly From, DateOnly? Until, MembershipTime Time)
{
    /// <summary>True when it was ended before it began.</summary>
    public bool NeverBegan => Until < From;
}
