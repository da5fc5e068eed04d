namespace ServicesHub.Authorization.Tests;

/// <summary>One statement of a row: <c>receiver [operator]: sent, seen → code</c>.</summary>
/// <param name="Relation">The relation it is about.</param>
/// <param name="Roles">The roles it is about; empty for all that hold the permission.</param>
/// <param name="States">The states it is about; <c>*</c> for all.</param>
/// <param name="Code">What is told, where it tells why not.</param>
internal sealed record Clause(string Relation, IReadOnlyList<string> Roles, IReadOnlyList<string> States, string? Code)
{
    public bool Covers(string relation, string role, string state) =>
        Relation == relation && (Roles.Count == 0 || Roles.Contains(role)) && (States is ["*"] || States.Contains(state));

    /// <summary>Reads statements that are separated by semicolons.</summary>
    /// <exception cref="FormatException">A statement cannot be read.</exception>
    public static IEnumerable<Clause> Read(string cell)
    {
        foreach (var statement in Split(cell, ';'))
        {
            var halves = statement.Split('→', StringSplitOptions.TrimEntries);
            var colon = halves[0].LastIndexOf(':');
            if (colon < 0 || halves.Length > 2)
                throw new FormatException($"'{statement}' is no statement: write 'relation: states' or 'relation [roles]: states → code'.");
            var states = Split(halves[0][(colon + 1)..], ',').ToList();
            foreach (var part in Split(halves[0][..colon], '/'))
            {
                var bracket = part.IndexOf('[', StringComparison.Ordinal);
                var roles = bracket < 0 ? [] : Split(part[(bracket + 1)..].TrimEnd(']'), ',').ToList();
                yield return new(bracket < 0 ? part : part[..bracket].Trim(), roles, states, halves.Length == 2 ? halves[1] : null);
            }
        }
    }

    private static string[] Split(string text, char at) => text.Split(at, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
