namespace ServicesHub.Reporting.Context;

/// <summary>A good row of an SDMX-CSV file.</summary>
internal sealed record SdmxRow(string Dataflow, string Area, string Series, int Year, decimal Value, string? Status);
