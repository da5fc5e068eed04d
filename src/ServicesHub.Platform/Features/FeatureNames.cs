using ServicesHub.Runtime;
using static ServicesHub.Shell.Text;

namespace ServicesHub.Platform;

/// <summary>What people call features.</summary>
internal static class FeatureNames
{
    /// <summary>The title of a feature; its name when no module declares it any more.</summary>
    public static string TitleOf(this FeatureStore store, string name) => store.Current.Find(name) is { } found ? T(found.Feature.Title) : name;

    /// <summary>Several titles, with commas.</summary>
    public static string TitlesOf(this FeatureStore store, IEnumerable<string> names) => string.Join(", ", names.Select(store.TitleOf));
}
