namespace ServicesHub.CaseManagement.Imports;

internal static class PeopleColumns
{
    public const string FamilyName = "family_name";
    public const string GivenName = "given_name";
    public const string BirthDate = "birth_date";
    public const string Sex = "sex";
    public const string Citizenship = "citizenship";
    public const string TaxCode = "tax_code";
    public const string PermitType = "permit_type";
    public const string PermitNumber = "permit_number";
    public const string PermitExpiry = "permit_expiry";

    /// <summary>Every column that a file has to have, in any order.</summary>
    public static IReadOnlyList<string> All { get; } =
        [FamilyName, GivenName, BirthDate, Sex, Citizenship, TaxCode, PermitType, PermitNumber, PermitExpiry];
}
