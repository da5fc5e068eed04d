namespace ServicesHub.Abstractions;

/// <summary>The institutions of this province.</summary>
public interface IInstitutions
{
    /// <summary>All institutions that take part today, by name.</summary>
    Task<IReadOnlyList<Institution>> ListAsync(CancellationToken ct);

    /// <summary>One institution, also when it no longer takes part; null when there is none.</summary>
    Task<Institution?> FindAsync(Guid id, CancellationToken ct);
}
