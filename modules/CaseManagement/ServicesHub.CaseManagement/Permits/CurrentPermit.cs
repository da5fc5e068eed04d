namespace ServicesHub.CaseManagement.Permits;

internal static class CurrentPermit
{
    /// <summary>Under which a person without a permit is counted.</summary>
    public const string NoFamily = "NONE";

    /// <summary>The permit that lasts longest, of several the newest; one without an expiry counts last unless its right has no end.</summary>
    public static Permit? Of(IEnumerable<Permit> permits) =>
        permits.OrderByDescending(Lasts).ThenByDescending(permit => permit.Id).FirstOrDefault();

    public static string Family(IEnumerable<Permit> permits) =>
        Of(permits) is { } permit && PermitTypes.FindLatest(permit.Type) is { } type ? type.Family : NoFamily;

    private static DateOnly Lasts(Permit permit) =>
        PermitTypes.FindLatest(permit.Type) is { IsOpenEnded: true } ? DateOnly.MaxValue : permit.ExpiresOn ?? DateOnly.MinValue;
}
