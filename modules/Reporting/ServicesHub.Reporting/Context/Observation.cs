namespace ServicesHub.Reporting.Context;

/// <summary>A number of a published dataset.</summary>
internal sealed class Observation
{
    public string Dataflow { get; set; } = "";

    public string Area { get; set; } = "";

    /// <summary>The other dimensions, as SDMX writes a key: <c>A.RESPER.9.WORLD.ALL.LONGT.TOTAL.99</c>.</summary>
    public string Series { get; set; } = "";

    public int Year { get; set; }

    public decimal Value { get; set; }

    /// <summary>The publisher's mark on the number, such as provisional; null when there is none.</summary>
    public string? Status { get; set; }

    public Guid ImportId { get; set; }
}
