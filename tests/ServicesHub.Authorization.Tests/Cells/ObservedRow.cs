namespace ServicesHub.Authorization.Tests;

/// <summary>Writes the row that would describe what the hub does, for people to compare with what it should do.</summary>
internal static class ObservedRow
{
    public static string Of(MatrixRow row, IReadOnlyCollection<CellResult> results, CellPlan plan)
    {
        var able = results.Where(r => plan.Holds(r.Cell.Actor.Role, row.Needs)).ToList();
        var letIn = Statements(able.Where(r => r.Found == Outcome.LetIn).ToList(), able, null);
        var told = able.Where(r => r.Found.What is Answer.Told or Answer.Other).GroupBy(r => r.Found.Code).SelectMany(g => Statements([.. g], able, g.Key));
        return $"| `{row.Key}` | {row.Needs} | {row.About} | {string.Join("; ", letIn)} | {string.Join("; ", told)} |";
    }

    private static IEnumerable<string> Statements(IReadOnlyCollection<CellResult> some, IReadOnlyCollection<CellResult> all, string? code) =>
        from statement in
            from result in some
            group result by result.Cell.Relation into relation
            from role in relation.GroupBy(r => string.Join(", ", r.States(some)))
            let roles = role.Select(r => r.Cell.Actor.Role ?? "anonymous").Distinct().ToList()
            let every = all.Where(r => r.Cell.Relation == relation.Key).Select(r => r.Cell.Actor.Role ?? "anonymous").Distinct().Count()
            let states = role.First().States(some).ToList()
            let known = all.Select(r => r.Cell.State).Distinct().Count()
            select (Who: relation.Key + (roles.Count == every ? "" : $" [{string.Join(", ", roles)}]"), States: states.Count == known ? "*" : string.Join(", ", states))
        group statement.Who by statement.States into states
        select $"{string.Join(" | ", states.Distinct()).Replace(" | ", " / ", StringComparison.Ordinal)}: {states.Key}{(code is null ? "" : $" → {code}")}";

    private static IEnumerable<string> States(this CellResult result, IEnumerable<CellResult> some) => some
        .Where(r => r.Cell.Relation == result.Cell.Relation && r.Cell.Actor.Role == result.Cell.Actor.Role).Select(r => r.Cell.State).Distinct();
}
