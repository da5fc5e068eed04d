using System.Globalization;

namespace ServicesHub.Benchmarks;

/// <summary>One line of the result.</summary>
/// <param name="Name">What was compared.</param>
/// <param name="Value">Over all rounds.</param>
internal sealed record Figure(string Name, Spread Value)
{
    /// <summary>The reference against itself; null where nothing is compared.</summary>
    public Spread? Control { get; init; }

    public double? AtLeast { get; init; }

    public double? AtMost { get; init; }

    /// <summary>Empty for a ratio.</summary>
    public string Unit { get; init; } = "";

    public string Bar => AtLeast is { } least ? $"≥ {Write(least)}" : AtMost is { } most ? $"≤ {Write(most)}" : "";

    public string Verdict =>
        Control is { Median: < 0.95 or > 1.05 } ? "void"
        : AtLeast is null && AtMost is null ? "reported"
        : Value.Median >= (AtLeast ?? double.MinValue) && Value.Median <= (AtMost ?? double.MaxValue) ? "met"
        : "missed";

    public string Measured => $"{Write(Value.Median)} ({Write(Value.Min)}–{Write(Value.Max)})";

    public string ControlMedian => Control is null ? "" : Write(Control.Median);

    private string Write(double value) =>
        value.ToString(Unit.Length == 0 ? "0.00" : value < 10 ? "0.0" : "#,0", CultureInfo.InvariantCulture) + (Unit.Length == 0 ? "" : " " + Unit);
}
