using System.Text.Json.Serialization;

namespace ServicesHub.Reporting.Contracts;

/// <summary>Whether an indicator has a figure to show.</summary>
[JsonConverter(typeof(ActualStateConverter))]
public enum ActualState
{
    /// <summary>There is a figure.</summary>
    Published,

    /// <summary>There is a figure, below the threshold of statistical confidentiality: it is not shown.</summary>
    Suppressed,

    /// <summary>No figure: reporting does not compute the indicator, or the module that yields its facts is not there.</summary>
    NotAvailable,
}
