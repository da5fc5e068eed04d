using System.Globalization;
using ServicesHub.CaseManagement.Contracts;
using ServicesHub.CaseManagement.Contracts.Tables;

namespace ServicesHub.CaseManagement.Demonstration;

/// <summary>Who stands in the demonstration: invented names by citizenship.</summary>
internal sealed record Roster(
    string Citizenship, int Count, string Language, string[] Female, string[] Male, string[] Family, (string Type, int Weight)[] Permits)
{
    public static IReadOnlyList<Roster> All { get; } =
        [.. EmbeddedTable.Read(typeof(Roster).Assembly, "demonstration-people.csv").Select(row => new Roster(
            row["istat"],
            int.Parse(row["count"], CultureInfo.InvariantCulture),
            row["language"],
            Split(row["female"]),
            Split(row["male"]),
            Split(row["family"]),
            [.. Split(row["permits"]).Select(pair => pair.Split(':')).Select(pair => (pair[0], int.Parse(pair[1], CultureInfo.InvariantCulture)))]))];

    public string[] Given(Sex sex) => sex == Sex.F ? Female : Male;

    private static string[] Split(string text) => text.Split('|', StringSplitOptions.RemoveEmptyEntries);
}
