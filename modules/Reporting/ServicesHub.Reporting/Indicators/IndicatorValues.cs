using ServicesHub.Reporting.Context;
using ServicesHub.Reporting.Tables;

namespace ServicesHub.Reporting.Indicators;

/// <summary>An indicator in a year with its published table; no table while nothing is published.</summary>
internal sealed record IndicatorValues(IndicatorLine Indicator, ContextRatio? PerThousandPermits, TableView? Table);
