using System.Text.Json.Serialization;

namespace ServicesHub.Training;

[JsonConverter(typeof(KebabCase<EditionState>))]
internal enum EditionState
{
    /// <summary>Bozza.</summary>
    Draft,

    /// <summary>Pubblicata.</summary>
    Published,

    /// <summary>Conclusa.</summary>
    Completed,

    /// <summary>Annullata.</summary>
    Cancelled,
}
