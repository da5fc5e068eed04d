namespace ServicesHub.Training;

internal static class TrainingPermissions
{
    public const string Read = "training.read-catalogue";
    public const string Enrol = "training.enrol";
    public const string EnrolOperators = "training.enrol-operators";
    public const string RunEditions = "training.run-editions";
    public const string IssueCertificates = "training.issue-certificates";
}
