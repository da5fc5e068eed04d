using ServicesHub.Abstractions;

namespace ServicesHub.Training;

/// <summary>Names of operators and institutions, read when they are shown and kept nowhere.</summary>
internal sealed class People(IOperators operators, IInstitutions institutions) : IUseCase
{
    public Task<IReadOnlyDictionary<Guid, string>> OperatorsAsync(IEnumerable<Guid> ids, CancellationToken ct) =>
        operators.NamesAsync([.. ids.Distinct()], ct);

    /// <summary>The names of institutions, also of those that no longer take part.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> InstitutionsAsync(IEnumerable<Guid> ids, CancellationToken ct)
    {
        var names = (await institutions.ListAsync(ct)).ToDictionary(i => i.Id, i => i.Name);
        foreach (var id in ids.Where(id => !names.ContainsKey(id)).Distinct().ToList())
            if (await institutions.FindAsync(id, ct) is { } former)
                names[id] = former.Name;
        return names;
    }
}
