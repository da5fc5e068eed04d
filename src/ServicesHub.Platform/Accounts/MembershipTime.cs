namespace ServicesHub.Platform;

/// <summary>Where today lies in a membership.</summary>
public enum MembershipTime
{
    Current,
    Future,
    Past,
}
