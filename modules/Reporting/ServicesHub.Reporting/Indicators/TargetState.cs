using System.Text.Json.Serialization;
using ServicesHub.Governance.Contracts;

namespace ServicesHub.Reporting.Indicators;

/// <summary>Whether there is a target to compare with.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<TargetState>))]
internal enum TargetState
{
    Set,

    /// <summary>No plan in force sets one for the year.</summary>
    None,

    /// <summary>Governance is off or not in the province's profile.</summary>
    NotAvailable,
}
