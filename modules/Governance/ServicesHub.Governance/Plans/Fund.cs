using System.Text.Json.Serialization;
using ServicesHub.Governance.Contracts;

namespace ServicesHub.Governance;

/// <summary>Where the money of a measure comes from.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Fund>))]
internal enum Fund
{
    /// <summary>Fondo asilo, migrazione e integrazione.</summary>
    Fami,

    /// <summary>Fondo sociale europeo Plus.</summary>
    FsePlus,

    /// <summary>Risorse proprie.</summary>
    Own,
}
