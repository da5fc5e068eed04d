using System.Text.Json.Serialization;

namespace ServicesHub.Governance.Contracts;

/// <summary>How an indicator turns facts into a figure.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<IndicatorCount>))]
public enum IndicatorCount
{
    /// <summary>Distinct subjects: a person counts once in the period, however many facts she has.</summary>
    DistinctSubjects,

    /// <summary>Facts, each once.</summary>
    Facts,

    /// <summary>The sum of the facts' measures.</summary>
    MeasureSum,
}
