using System.Text.Json.Serialization;
using ServicesHub.Governance.Contracts;

namespace ServicesHub.Governance;

[JsonConverter(typeof(KebabCaseEnumConverter<ItemOutcome>))]
internal enum ItemOutcome
{
    /// <summary>Deciso.</summary>
    Decided,

    /// <summary>Rinviato: it comes back in the next draft agenda.</summary>
    Postponed,

    /// <summary>Ritirato.</summary>
    Withdrawn,

    /// <summary>Preso atto, without a decision.</summary>
    Noted,
}
