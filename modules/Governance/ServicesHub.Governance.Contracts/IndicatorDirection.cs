using System.Text.Json.Serialization;

namespace ServicesHub.Governance.Contracts;

/// <summary>Which way an indicator is better.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<IndicatorDirection>))]
public enum IndicatorDirection
{
    /// <summary>More is better.</summary>
    Up,

    /// <summary>Less is better.</summary>
    Down,

    /// <summary>Staying at the target is best.</summary>
    Maintain,
}
