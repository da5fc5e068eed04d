using System.Text.Json.Serialization;

namespace ServicesHub.Runtime;

/// <summary>Who decided the state of a feature.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FeatureSource>))]
public enum FeatureSource
{
    /// <summary>The manifest's default.</summary>
    [JsonStringEnumMemberName("default")]
    Default,

    /// <summary>An administrator, in the database.</summary>
    [JsonStringEnumMemberName("database")]
    Database,

    /// <summary>The deployment's profile; administrators cannot change it.</summary>
    [JsonStringEnumMemberName("profile")]
    Profile,
}
