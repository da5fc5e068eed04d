using Microsoft.AspNetCore.Identity;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Platform;

/// <summary>Writes the institutions and operators of the demonstration province. All people are invented.</summary>
public sealed class DemonstrationAccounts(HubDb database)
{
    public async Task<SeedContext> WriteAsync(string password, DateOnly today, CancellationToken ct)
    {
        var institutions = DemonstrationInstitutions.All.Select(i => i.ToRecord()).ToList();
        database.Institutions.AddRange(institutions);
        var operators = new List<SeededOperator>();
        var hash = new PasswordHasher<HubUser>().HashPassword(null!, password);
        foreach (var person in DemonstrationOperators.All)
        {
            var user = Account(person, hash);
            database.Users.Add(user);
            foreach (var (code, role) in person.Roles)
            {
                var institution = institutions.First(i => i.Code == code);
                var membership = new MembershipRecord { UserId = user.Id, InstitutionId = institution.Id, Role = role, From = today.AddYears(-2) };
                database.Memberships.Add(membership);
                operators.Add(new SeededOperator(user.Id, person.Name, institution.Id, role));
            }
        }
        await database.SaveChangesAsync(ct);
        return new SeedContext(
            today, [.. institutions.Select(i => new Institution(i.Id, i.Code, i.NameOn(today), i.Kind))], operators);
    }

    private static HubUser Account(DemonstrationOperator person, string hash) => new()
    {
        Id = Guid.CreateVersion7(),
        UserName = person.UserName,
        NormalizedUserName = person.UserName.ToUpperInvariant(),
        Email = person.UserName + "@example.invalid",
        NormalizedEmail = (person.UserName + "@example.invalid").ToUpperInvariant(),
        DisplayName = person.Name,
        PasswordHash = hash,
        SecurityStamp = Guid.NewGuid().ToString("n"),
        LockoutEnabled = true,
        IsDemonstration = true,
    };
}
