using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServicesHub.Reporting.Contracts;

/// <summary>Writes the state as the API does: <c>not-available</c>.</summary>
public sealed class ActualStateConverter() : JsonStringEnumConverter<ActualState>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false);
