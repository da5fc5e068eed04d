namespace ServicesHub.CaseManagement;

internal static class CaseManagementPermissions
{
    public const string ReadPeople = "case-management.read-people";

    public const string RegisterPeople = "case-management.register-people";

    public const string SendReferrals = "case-management.send-referrals";

    public const string AnswerReferrals = "case-management.answer-referrals";

    public const string WorkCases = "case-management.work-cases";

    public const string ImportPeople = "case-management.import-people";
}
