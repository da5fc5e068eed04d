using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServicesHub.Governance.Contracts;

/// <summary>Writes an enumeration as the API does: <c>distinct-subjects</c>. Numbers are not read.</summary>
/// <typeparam name="TEnum">The enumeration.</typeparam>
public sealed class KebabCaseEnumConverter<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where TEnum : struct, Enum;
