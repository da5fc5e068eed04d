namespace ServicesHub.Abstractions;

/// <summary>
/// A module's stream of facts for reporting: used to build, rebuild and verify what events maintain. Found by scan.
/// </summary>
public interface IReportSource
{
    /// <summary>The facts it yields; stable kebab-case name with the module: <c>case-management.taken-in-charge</c>. The manifest lists it.</summary>
    string Name { get; }

    /// <summary>All facts in force, in any order.</summary>
    /// <exception cref="SourceUnavailableException">The module runs in another process that cannot be reached or died halfway.</exception>
    IAsyncEnumerable<Fact> ReadAsync(CancellationToken ct);
}
