using ServicesHub.Abstractions;

namespace ServicesHub.Reporting.Contracts;

/// <summary>What the indicators have reached, as reporting publishes it.</summary>
[ModuleContract("reporting")]
public interface IIndicatorActuals
{
    /// <summary>The actual of an indicator in a calendar year, as of today or the year's last day.</summary>
    /// <param name="code">Code of the catalogue: <c>P01</c>; case does not matter.</param>
    /// <param name="year">The calendar year.</param>
    /// <param name="ct">Cancels the question.</param>
    Task<ModuleAnswer<IndicatorActual>> FindAsync(string code, int year, CancellationToken ct);
}
