namespace ServicesHub.CaseManagement;

internal static class CaseManagementFeatures
{
    public const string Imports = "case-management.imports";
}
