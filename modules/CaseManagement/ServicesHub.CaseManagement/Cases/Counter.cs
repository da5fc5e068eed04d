namespace ServicesHub.CaseManagement.Cases;

/// <summary>The last number given in a series, such as the referrals of a year.</summary>
internal sealed class Counter
{
    public string Series { get; set; } = "";

    public int Last { get; set; }
}
