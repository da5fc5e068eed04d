using System.Text.Json.Serialization;
using ServicesHub.Governance.Contracts;

namespace ServicesHub.Governance;

[JsonConverter(typeof(KebabCaseEnumConverter<Presence>))]
internal enum Presence
{
    /// <summary>Assente.</summary>
    Absent,

    /// <summary>Assente giustificato.</summary>
    Excused,

    /// <summary>Presente.</summary>
    Present,

    /// <summary>Present through a delegate, who needs an act.</summary>
    Delegate,
}
