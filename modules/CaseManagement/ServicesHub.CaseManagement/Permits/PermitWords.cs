namespace ServicesHub.CaseManagement.Permits;

/// <summary>The words of <c>permit-types.csv</c>.</summary>
internal static class PermitWords
{
    public static WorkAccess Access(string word) => word switch
    {
        "Y" => WorkAccess.Yes,
        "COND" => WorkAccess.Conditional,
        "N" => WorkAccess.No,
        "U" => WorkAccess.Undetermined,
        _ => throw Unknown(word),
    };

    public static WorkScope Scope(string word) => word switch
    {
        "SUB+AUT" => WorkScope.Any,
        "SUB" => WorkScope.EmployeeOnly,
        "SEASONAL" => WorkScope.Seasonal,
        "HIGHLY_QUALIFIED" => WorkScope.HighlyQualified,
        "RESEARCH" => WorkScope.Research,
        "AUTHORISED" => WorkScope.AuthorisedActivity,
        "TRAINEESHIP" => WorkScope.Traineeship,
        "HOLIDAY" => WorkScope.WorkingHoliday,
        "CHECK_CARD" => WorkScope.CheckCard,
        "NONE" => WorkScope.None,
        _ => throw Unknown(word),
    };

    public static RenewalKind Renewal(string word) => word switch
    {
        "WINDOW" => RenewalKind.Window,
        "UPDATE" => RenewalKind.DocumentUpdate,
        "OTHER" => RenewalKind.Other,
        "AGE" => RenewalKind.EndsAtAge,
        "NONE" => RenewalKind.None,
        _ => throw Unknown(word),
    };

    private static InvalidDataException Unknown(string word) => new($"permit-types.csv: unknown word {word}");
}
