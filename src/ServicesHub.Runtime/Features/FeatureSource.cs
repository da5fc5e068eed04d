namespace ServicesHub.Runtime;

/// <summary>Who decided the state of a feature.</summary>
public enum FeatureSource
{
    /// <summary>The manifest's default.</summary>
    Default,

    /// <summary>An administrator, in the database.</summary>
    Database,

    /// <summary>The deployment's profile; administrators cannot change it.</summary>
    Profile,
}
