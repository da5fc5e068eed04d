using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServicesHub.Training;

/// <summary>Writes an enumeration as the API does. Numbers are not read.</summary>
internal sealed class KebabCase<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
