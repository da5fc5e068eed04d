using ServicesHub.Abstractions;

namespace ServicesHub.Reporting.Context;

internal static class Datasets
{
    public const string Permits = "29_348_DF_DCIS_PERMSOGG1_4";

    private static readonly Lazy<IReadOnlyList<Dataset>> Rows = new(() => EmbeddedCsv.Read("datasets.csv", row => new Dataset(
        row["dataflow"], new LocalizedText(row["title_it"], row["title_en"]), row["source"], row["licence"], row["address"])));

    public static Dataset? Find(string? dataflow) => Rows.Value.FirstOrDefault(d => d.Dataflow == dataflow);

    /// <summary>The dataset of an SDMX dataflow: <c>IT1:29_348_DF_DCIS_PERMSOGG1_4(1.0)</c>, whatever its agency and version.</summary>
    public static Dataset? OfSdmx(string dataflow) => Find(dataflow.Split(':')[^1].Split('(')[0]);
}
