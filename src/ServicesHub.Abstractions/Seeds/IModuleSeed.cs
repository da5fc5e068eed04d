namespace ServicesHub.Abstractions;

/// <summary>
/// Puts the demonstration data of a module into an empty, migrated database. Found by scan; modules are seeded in the
/// order of their dependencies, after the institutions and operators of the platform.
/// </summary>
public interface IModuleSeed
{
    /// <summary>Writes the data, with dates relative to today.</summary>
    Task SeedAsync(SeedContext context, CancellationToken ct);
}
