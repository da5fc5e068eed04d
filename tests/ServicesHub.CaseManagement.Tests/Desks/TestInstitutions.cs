using ServicesHub.Abstractions;

namespace ServicesHub.CaseManagement.Tests.Desks;

internal sealed class TestInstitutions : IInstitutions
{
    private static readonly IReadOnlyList<Institution> All = [Province.SocialServices, Province.EmploymentCentre, Province.School];

    public Task<IReadOnlyList<Institution>> ListAsync(CancellationToken ct) => Task.FromResult(All);

    public Task<Institution?> FindAsync(Guid id, CancellationToken ct) => Task.FromResult(All.FirstOrDefault(i => i.Id == id));
}
