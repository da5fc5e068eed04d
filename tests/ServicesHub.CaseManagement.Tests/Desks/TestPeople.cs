using ServicesHub.CaseManagement.People;
using ServicesHub.CaseManagement.Permits;

namespace ServicesHub.CaseManagement.Tests.Desks;

/// <summary>Fictional people.</summary>
internal static class TestPeople
{
    public static PersonInput Fatou { get; } = new()
    {
        FamilyName = "N'Diaye",
        GivenName = "Fàtou",
        BirthDate = "1996",
        Sex = "F",
        Citizenships = ["Senegal"],
        Language = "wolof",
        Phone = "0735 000000",
        Permit = new PermitInput { Type = "SUSSIDIARIA", Number = "I 1234567", ExpiresOn = new DateOnly(2027, 3, 1) },
    };

    public static async Task<Person> RegisterAsync(this Desk desk, PersonInput input, CancellationToken ct = default)
    {
        await desk.Get<SearchPeople>().ExecuteAsync("prima la ricerca", null, ct);
        return await desk.Get<RegisterPerson>().ExecuteAsync(input, ct);
    }
}
