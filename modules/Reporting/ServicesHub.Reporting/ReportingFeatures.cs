namespace ServicesHub.Reporting;

internal static class ReportingFeatures
{
    public const string Context = "reporting.context";
}
