namespace ServicesHub.Runtime;

/// <summary>A feature whose state the deployment decides.</summary>
public sealed class FeatureLock
{
    /// <summary><c>locked-on</c> or <c>locked-off</c>.</summary>
    public string State { get; set; } = "";

    /// <summary>Why, shown to administrators.</summary>
    public string Reason { get; set; } = "";

    /// <summary>True when the lock switches the feature on.</summary>
    public bool IsOn => State == "locked-on";
}
