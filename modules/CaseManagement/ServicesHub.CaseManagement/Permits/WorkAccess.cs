namespace ServicesHub.CaseManagement.Permits;

internal enum WorkAccess
{
    Yes,

    /// <summary>On the conditions of its scope, hours or waiting time.</summary>
    Conditional,

    No,

    /// <summary>The type does not say: a person reads the card and decides.</summary>
    Undetermined,
}
