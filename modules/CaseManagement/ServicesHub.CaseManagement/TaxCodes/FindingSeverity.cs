namespace ServicesHub.CaseManagement.TaxCodes;

internal enum FindingSeverity
{
    /// <summary>The code cannot be right.</summary>
    Error,

    /// <summary>The code may be right although it differs from the record: the operator decides.</summary>
    Warning,
}
