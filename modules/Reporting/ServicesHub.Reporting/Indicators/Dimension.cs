using ServicesHub.Abstractions;

namespace ServicesHub.Reporting.Indicators;

/// <summary>Something by which a source can be broken down.</summary>
/// <param name="Code">Kebab-case code: <c>permit-family</c>.</param>
/// <param name="Title">Title on screen.</param>
/// <param name="FactKey">Under what facts carry it.</param>
/// <param name="OfLastFact">Whose fact of the year decides for a subject with several: the last, else the first.</param>
/// <param name="Names">Where categories have their names from: <c>list</c>, <c>countries</c>, <c>institutions</c>.</param>
internal sealed record Dimension(string Code, LocalizedText Title, string FactKey, bool OfLastFact, string Names)
{
    /// <summary>The category of people whose own category is too small to be named.</summary>
    public const string Others = "others";

    /// <summary>The category of facts that do not carry the dimension.</summary>
    public const string Unknown = "unknown";

    /// <summary>What stands for the sum over all categories.</summary>
    public const string Total = "total";
}
