namespace ServicesHub.Reporting;

internal static class ReportingPermissions
{
    public const string Read = "reporting.read";

    public const string ImportContext = "reporting.import-context";

    public const string VerifyFacts = "reporting.verify-facts";
}
