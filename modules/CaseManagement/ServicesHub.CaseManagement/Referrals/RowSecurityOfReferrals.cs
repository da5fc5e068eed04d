namespace ServicesHub.CaseManagement.Referrals;

internal static class RowSecurityOfReferrals
{
    /// <summary>Until the end of the transaction the connection works on the hub's own behalf.</summary>
    public const string WorkAsHub = "select set_config('hub.system', 'on', true)";
}
