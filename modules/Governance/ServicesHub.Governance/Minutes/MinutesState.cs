using System.Text.Json.Serialization;
using ServicesHub.Governance.Contracts;

namespace ServicesHub.Governance;

[JsonConverter(typeof(KebabCaseEnumConverter<MinutesState>))]
internal enum MinutesState
{
    /// <summary>Bozza.</summary>
    Draft,

    /// <summary>In verifica: members may ask for corrections.</summary>
    Verification,

    /// <summary>Approvato: later changes are numbered corrections.</summary>
    Approved,
}
