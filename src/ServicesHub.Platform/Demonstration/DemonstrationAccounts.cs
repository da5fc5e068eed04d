using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
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
            foreach (var (place, (code, role)) in person.Roles.Index())
            {
                var institution = institutions.First(i => i.Code == code);
                var membership = new MembershipRecord { UserId = user.Id, InstitutionId = institution.Id, Role = role, From = today.AddYears(-2).AddDays(place) };
                database.Memberships.Add(membership);
                user.ActiveMembershipId ??= membership.Id;
                operators.Add(new SeededOperator(user.Id, person.Name, institution.Id, role));
            }
        }
        await database.SaveChangesAsync(ct);
        return new SeedContext(
            today, [.. institutions.Select(i => new Institution(i.Id, i.Code, i.NameOn(today), i.Kind))], operators);
    }

    /// <summary>Gives the accounts this password where they have another.</summary>
    public async Task KeepPasswordAsync(string password, CancellationToken ct)
    {
        var hasher = new PasswordHasher<HubUser>();
        var first = await database.Users.AsNoTracking().OrderBy(u => u.UserName).FirstAsync(u => u.IsDemonstration, ct);
        if (hasher.VerifyHashedPassword(first, first.PasswordHash!, password) != PasswordVerificationResult.Failed)
            return;
        var hash = hasher.HashPassword(first, password);
        await database.Users.Where(u => u.IsDemonstration).ExecuteUpdateAsync(set => set.SetProperty(u => u.PasswordHash, hash), ct);
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
        SecurityStamp = RandomNumberGenerator.GetHexString(32),
        LockoutEnabled = true,
        IsDemonstration = true,
    };
}
