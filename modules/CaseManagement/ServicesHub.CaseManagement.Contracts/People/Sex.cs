namespace ServicesHub.CaseManagement.Contracts;

/// <summary>The sex in the register office's vocabulary (<c>F</c>, <c>M</c>).</summary>
public enum Sex
{
    /// <summary>Femmina.</summary>
    F,

    /// <summary>Maschio.</summary>
    M,
}
