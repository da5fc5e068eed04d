namespace ServicesHub.Abstractions;

/// <summary>
/// A module's stream of facts for reporting: used to build, rebuild and verify what events maintain. Found by scan.
/// </summary>
public interface IReportSource
{
    /// <summary>The facts it yields; stable kebab-case name with the module: <c>case-management.taken-in-charge</c>.</summary>
    string Name { get; }

    /// <summary>All facts in force, in any order.</summary>
    IAsyncEnumerable<Fact> ReadAsync(CancellationToken ct);
}
