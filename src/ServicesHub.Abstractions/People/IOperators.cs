namespace ServicesHub.Abstractions;

/// <summary>The people who work in the hub's institutions, as modules may name them.</summary>
public interface IOperators
{
    /// <summary>Display names of accounts, and of systems that did something; unknown ones are left out.</summary>
    Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> userIds, CancellationToken ct);

    /// <summary>Display names of the people who work for an institution today.</summary>
    Task<IReadOnlyDictionary<Guid, string>> OfInstitutionAsync(Guid institutionId, CancellationToken ct);
}
