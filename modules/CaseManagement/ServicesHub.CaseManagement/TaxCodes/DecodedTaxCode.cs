using ServicesHub.CaseManagement.Contracts;

namespace ServicesHub.CaseManagement.TaxCodes;

/// <summary>
/// What a tax code of sixteen characters says. It does not carry the century. <c>BaseCode</c> is the code as it was before
/// letters replaced digits because two people shared it (omocodia).
/// </summary>
internal sealed record DecodedTaxCode(
    string FamilyLetters,
    string GivenLetters,
    int YearOfCentury,
    int Month,
    int Day,
    Sex Sex,
    string BirthPlace,
    string BaseCode,
    bool IsOmocodia)
{
    private static readonly int[] Centuries = [2000, 1900];

    /// <summary>The dates that the code may mean, latest first; empty when there is no such day in any century.</summary>
    public IReadOnlyList<DateOnly> BirthDates(DateOnly today) =>
        [.. Centuries
            .Select(century => century + YearOfCentury)
            .Where(year => Day <= DateTime.DaysInMonth(year, Month))
            .Select(year => new DateOnly(year, Month, Day))
            .Where(date => date <= today)];
}
