namespace ServicesHub.CaseManagement.Permits;

/// <summary>The kind of work that a permit covers.</summary>
internal enum WorkScope
{
    Any,
    EmployeeOnly,
    Seasonal,
    HighlyQualified,
    Research,
    AuthorisedActivity,
    Traineeship,
    WorkingHoliday,
    CheckCard,
    None,
}
