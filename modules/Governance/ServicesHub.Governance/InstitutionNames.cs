using ServicesHub.Abstractions;

namespace ServicesHub.Governance;

/// <summary>Names of institutions by identity.</summary>
internal sealed class InstitutionNames(IInstitutions institutions) : IUseCase
{
    public async Task<IReadOnlyDictionary<Guid, string>> AllAsync(CancellationToken ct) =>
        (await institutions.ListAsync(ct)).ToDictionary(i => i.Id, i => i.Name);

    /// <summary>The names of some, also of those that no longer take part.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> OfAsync(IEnumerable<Guid> ids, CancellationToken ct)
    {
        var names = new Dictionary<Guid, string>(await AllAsync(ct));
        foreach (var id in ids.Where(id => !names.ContainsKey(id)).Distinct().ToList())
            if (await institutions.FindAsync(id, ct) is { } former)
                names[id] = former.Name;
        return names;
    }
}
