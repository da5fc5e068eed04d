using ServicesHub.CaseManagement.Contracts.Tables;

namespace ServicesHub.CaseManagement.TaxCodes;

/// <summary>Codes of states that a person born there may carry although the record names the state of today.</summary>
internal static class BirthPlaces
{
    private static readonly ILookup<string, string> Successors =
        EmbeddedTable.Read(typeof(BirthPlaces).Assembly, "birth-place-successors.csv")
            .ToLookup(row => row["belfiore"], row => row["successor"]);

    public static bool MayBeSame(string inCode, string onRecord)
    {
        var recorded = onRecord.Trim().ToUpperInvariant();
        return inCode == recorded || Successors[inCode].Contains(recorded) || Successors[recorded].Contains(inCode);
    }
}
