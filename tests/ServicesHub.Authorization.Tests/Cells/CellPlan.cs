using ServicesHub.Abstractions;

namespace ServicesHub.Authorization.Tests;

/// <summary>Every endpoint x role x relation x state.</summary>
internal sealed class CellPlan(HubWorld world, IReadOnlyDictionary<string, IReadOnlyList<string>> permissions)
{
    /// <summary>The entire cross product, also of roles without the permission, in every state.</summary>
    public static bool IsFull => Environment.GetEnvironmentVariable("HUB_FULL") == "1";

    public bool Holds(string? role, string needs) =>
        needs == "everybody" || (role is not null && (needs == "signed in" || permissions.GetValueOrDefault(needs)?.Contains(role) == true));

    public IEnumerable<Cell> Of(MatrixRow row)
    {
        var kind = world.Kinds[row.About];
        foreach (var (relation, place) in kind.Relations)
            foreach (var state in kind.States)
                foreach (var actor in HubRoles.All.Select(r => world[r.Name, place]).Append(world.Anonymous))
                    // Without the permission nobody gets as far as the record: one relation and state stands for all.
                    if (IsFull || Holds(actor.Role, row.Needs) || (relation, state) == (kind.Relations[0].Name, kind.States[0]))
                        yield return new(row, actor, relation, state);
    }

    public Outcome Expected(Cell cell) =>
        Holds(cell.Actor.Role, cell.Row.Needs) ? cell.Row.Expect(cell.Relation, cell.Actor.Role ?? "", cell.State)
        : cell.Actor.IsAnonymous && cell.Row.Needs != "processes" ? Outcome.SignIn
        : Outcome.Hidden;
}
