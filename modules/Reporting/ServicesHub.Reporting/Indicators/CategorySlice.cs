namespace ServicesHub.Reporting.Indicators;

/// <summary>A source cut to one category of a dimension.</summary>
internal sealed record CategorySlice(string Dimension, string Category);
