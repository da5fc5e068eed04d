using System.Text.Json.Serialization;
using ServicesHub.Governance.Contracts;

namespace ServicesHub.Governance;

[JsonConverter(typeof(KebabCaseEnumConverter<PlanState>))]
internal enum PlanState
{
    /// <summary>Bozza.</summary>
    Draft,

    /// <summary>Proposto.</summary>
    Proposed,

    /// <summary>Approvato, in force from a later day.</summary>
    Approved,

    /// <summary>In vigore.</summary>
    InForce,

    /// <summary>Concluso.</summary>
    Ended,
}
