using ServicesHub.Abstractions;

namespace ServicesHub.Reporting.Tests.Desks;

internal sealed class TestInstitutions : IInstitutions
{
    private static readonly string[] Codes =
    [
        "prefettura", "questura", "cpi-ascoli", "cpi-san-benedetto", "itl", "provincia", "ats-21", "ats-22", "cpia", "approdo", "ponte-piceno", "camera-commercio",
    ];

    public static IReadOnlyList<Institution> All { get; } =
        [.. Codes.Select((code, i) => new Institution(Guid.Parse($"00000000-0000-7000-8000-{i + 1:d12}"), code, $"Ente {code}", InstitutionKinds.Province))];

    public static Institution Prefecture => All[0];

    public static Institution Province => All[5];

    public Task<IReadOnlyList<Institution>> ListAsync(CancellationToken ct) => Task.FromResult(All);

    public Task<Institution?> FindAsync(Guid id, CancellationToken ct) => Task.FromResult(All.FirstOrDefault(i => i.Id == id));
}
