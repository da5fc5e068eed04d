using System.Collections.Concurrent;
using ServicesHub.Abstractions;

namespace ServicesHub.Training.Tests.Desks;

/// <summary>Everybody has an account; those who were hired work for an institution.</summary>
internal sealed class TestOperators : IOperators
{
    private readonly ConcurrentDictionary<(Guid Institution, Guid User), string> hired = new();

    public Guid Hire(Institution institution)
    {
        var id = Guid.CreateVersion7();
        hired[(institution.Id, id)] = "Élodie De Santis";
        return id;
    }

    public Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> userIds, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<Guid, string>>(userIds.Distinct().ToDictionary(id => id, _ => "Élodie De Santis"));

    public Task<IReadOnlyDictionary<Guid, string>> OfInstitutionAsync(Guid institutionId, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<Guid, string>>(hired.Where(h => h.Key.Institution == institutionId).ToDictionary(h => h.Key.User, h => h.Value));
}
