namespace ServicesHub.CaseManagement.Contracts;

/// <summary>The group that decides which rules on stay and work apply to a citizen.</summary>
public enum CountryGroup
{
    /// <summary>Italian citizens.</summary>
    Italy,

    /// <summary>Citizens of the other states of the European Union.</summary>
    EuropeanUnion,

    /// <summary>Citizens of Iceland, Liechtenstein, Norway and Switzerland.</summary>
    EeaOrSwitzerland,

    /// <summary>Third-country nationals and stateless persons.</summary>
    ThirdCountry,

    /// <summary>ISTAT codes 997 (being determined) and 998 (not attributable).</summary>
    Undetermined,
}
