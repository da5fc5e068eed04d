namespace ServicesHub.Training;

/// <summary>The last certificate number of a series in a year.</summary>
internal sealed class CertificateCounter
{
    public required string Series { get; init; }

    public int Year { get; init; }

    public int Last { get; set; }
}
