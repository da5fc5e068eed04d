using System.Text.Json.Serialization;
using ServicesHub.Governance.Contracts;

namespace ServicesHub.Governance;

/// <summary>What the council can decide: it is consultative, so these are not administrative measures.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<DecisionKind>))]
internal enum DecisionKind
{
    /// <summary>Parere.</summary>
    Opinion,

    /// <summary>Proposta.</summary>
    Proposal,

    /// <summary>Raccomandazione.</summary>
    Recommendation,

    /// <summary>Presa d'atto.</summary>
    Acknowledgement,

    /// <summary>Incarico.</summary>
    Assignment,
}
