namespace ServicesHub.CaseManagement.Measures;

/// <summary>State of a measure; each carries the event code of the SAP standard.</summary>
internal enum MeasureState
{
    /// <summary>Event 01.</summary>
    Proposed,

    /// <summary>Event 02.</summary>
    Started,

    /// <summary>Event 10.</summary>
    Ended,

    /// <summary>Event 05, after the start.</summary>
    Abandoned,

    /// <summary>Event 06, before the start.</summary>
    Cancelled,
}
