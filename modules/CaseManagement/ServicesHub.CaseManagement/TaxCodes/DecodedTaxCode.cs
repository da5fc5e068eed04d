using ServicesHub.CaseManagement.Contracts;

namespace ServicesHub.CaseManagement.TaxCodes;

/// <summary>What a tax code of sixteen characters says. It does not carry the century.</summary>
/// <param name="BaseCode">The code as it was before letters replaced digits because two people shared it (omocodia).</param>
/// <param name="YearOfCentury">0 to 99.</param>
/// <param name="BirthPlace">Code of a municipality or <c>Z</c> and three digits for a state, also one that no longer exists.</param>
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
