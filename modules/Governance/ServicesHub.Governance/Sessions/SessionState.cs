using System.Text.Json.Serialization;
using ServicesHub.Governance.Contracts;

namespace ServicesHub.Governance;

[JsonConverter(typeof(KebabCaseEnumConverter<SessionState>))]
internal enum SessionState
{
    /// <summary>Bozza.</summary>
    Draft,

    /// <summary>Convocata.</summary>
    Convened,

    /// <summary>Aperta.</summary>
    Open,

    /// <summary>Chiusa.</summary>
    Closed,

    /// <summary>Rinviata.</summary>
    Postponed,

    /// <summary>Deserta: the quorum that the rule asks for was not there.</summary>
    Deserted,

    /// <summary>Annullata.</summary>
    Cancelled,
}
