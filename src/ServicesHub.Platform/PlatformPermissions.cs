namespace ServicesHub.Platform;

internal static class PlatformPermissions
{
    public const string SwitchFeatures = "platform.switch-features";

    public const string ManageAccounts = "platform.manage-accounts";

    public const string ManageInstitutions = "platform.manage-institutions";

    public const string GrantPermissions = "platform.grant-permissions";

    public const string ReadAudit = "platform.read-audit";

    public const string Operate = "platform.operate";
}
