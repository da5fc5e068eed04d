namespace ServicesHub.Reporting.Contracts;

/// <summary>What an indicator has reached in a year.</summary>
/// <param name="Code">Code of the catalogue: <c>P01</c>.</param>
/// <param name="Year">The calendar year.</param>
/// <param name="State">Whether there is a figure to show.</param>
/// <param name="Value">The figure, in the indicator's unit; null unless the state is <see cref="ActualState.Published"/>.</param>
/// <param name="AsOf">The last day that it counts.</param>
public sealed record IndicatorActual(string Code, int Year, ActualState State, decimal? Value, DateOnly AsOf);
