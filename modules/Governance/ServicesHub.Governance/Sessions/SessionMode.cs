using System.Text.Json.Serialization;
using ServicesHub.Governance.Contracts;

namespace ServicesHub.Governance;

[JsonConverter(typeof(KebabCaseEnumConverter<SessionMode>))]
internal enum SessionMode
{
    InPerson,

    Remote,

    Mixed,
}
