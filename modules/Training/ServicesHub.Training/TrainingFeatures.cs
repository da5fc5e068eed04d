namespace ServicesHub.Training;

internal static class TrainingFeatures
{
    public const string WaitingList = "training.waiting-list";
    public const string Certificates = "training.certificates";
}
