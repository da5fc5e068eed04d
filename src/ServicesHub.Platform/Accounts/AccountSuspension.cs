using ServicesHub.Data;

namespace ServicesHub.Platform;

/// <summary>
/// That an administrator suspended an account: a lock without a foreseeable end, unlike the one that too many wrong
/// passwords bring.
/// </summary>
internal static class AccountSuspension
{
    /// <summary>When the lock of an account that is suspended now would end.</summary>
    public static DateTimeOffset End(TimeProvider clock) => clock.GetUtcNow().AddYears(200);

    /// <summary>Locks that end later than this are suspensions.</summary>
    public static DateTimeOffset Threshold(TimeProvider clock) => clock.GetUtcNow().AddYears(1);

    public static bool IsSuspended(this HubUser user, TimeProvider clock) => user.LockoutEnd >= Threshold(clock);
}
