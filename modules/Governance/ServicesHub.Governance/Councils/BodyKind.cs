using System.Text.Json.Serialization;
using ServicesHub.Governance.Contracts;

namespace ServicesHub.Governance;

[JsonConverter(typeof(KebabCaseEnumConverter<BodyKind>))]
internal enum BodyKind
{
    /// <summary>Consiglio territoriale per l'immigrazione.</summary>
    Council,

    /// <summary>Sezione.</summary>
    Section,

    /// <summary>Gruppo di lavoro.</summary>
    WorkingGroup,
}
