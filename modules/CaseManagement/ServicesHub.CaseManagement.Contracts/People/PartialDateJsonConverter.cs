using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServicesHub.CaseManagement.Contracts;

/// <summary>Writes a partial date as ISO text (<c>1996</c>, <c>1996-05</c>, <c>1996-05-31</c>) and reads every form that <see cref="PartialDate.TryParse"/> reads.</summary>
public sealed class PartialDateJsonConverter : JsonConverter<PartialDate>
{
    /// <inheritdoc />
    public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && PartialDate.TryParse(reader.GetString(), out var date)
            ? date
            : throw new JsonException("A date is written as 1996, 1996-05 or 1996-05-31.");

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
