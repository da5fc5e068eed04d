namespace ServicesHub.CaseManagement.Imports;

internal enum RowFate
{
    Add,

    /// <summary>The person is known and receives a permit or a code.</summary>
    Complete,

    Unchanged,
}
