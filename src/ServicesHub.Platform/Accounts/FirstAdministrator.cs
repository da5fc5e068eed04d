using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Platform;

/// <summary>
/// Makes the first administrator of a hub that has no accounts, for whoever holds the one-time link that the hub
/// printed at start-up.
/// </summary>
public sealed class FirstAdministrator(HubDb database, UserManager<HubUser> users, IProvinceCalendar calendar, FirstAdministratorLink link)
{
    /// <summary>True while there is no account and the token is the one that was printed.</summary>
    public async Task<bool> MayUseAsync(string? token, CancellationToken ct) =>
        link.Matches(token) && !await database.Users.AnyAsync(ct);

    /// <summary>Where the first administrator is made, below the hub's address; null once there are accounts.</summary>
    public async Task<string?> LinkAsync(CancellationToken ct) => await database.Users.AnyAsync(ct) ? null : link.Path;

    /// <exception cref="InvalidInputException">A field is missing or the password is too weak.</exception>
    public async Task CreateAsync(string? token, string? userName, string? displayName, string? institution, string? password, CancellationToken ct)
    {
        if (!await MayUseAsync(token, ct))
            throw new RuleViolationException("link-used", new("Questo collegamento non è più valido: riavvia la piattaforma per averne uno nuovo.", "This link is no longer valid: restart the hub to get a new one."));
        var problems = new ProblemList();
        var name = problems.Required("userName", userName, "Scrivi il nome utente.", "Type the user name.");
        var display = problems.Required("displayName", displayName, "Scrivi nome e cognome.", "Type given and family name.");
        var body = problems.Required("institution", institution, "Scrivi il nome dell'ente che gestisce la piattaforma.", "Type the name of the institution that runs the hub.");
        if (password is not { Length: >= 12 })
            problems.Add("password", "too-short", "La password ha meno di 12 caratteri: allungala.", "The password has fewer than 12 characters: make it longer.");
        problems.ThrowIfAny();

        await using var transaction = await database.Database.BeginTransactionAsync(ct);
        var owner = new InstitutionRecord { Code = "owner", Kind = InstitutionKinds.Province, From = calendar.Today, Version = 1 };
        owner.Names.Add(new InstitutionName { From = calendar.Today, Name = body });
        database.Institutions.Add(owner);
        await database.SaveChangesAsync(ct);
        var user = new HubUser { Id = Guid.CreateVersion7(), UserName = name, DisplayName = display, LockoutEnabled = true };
        var result = await users.CreateAsync(user, password!);
        if (!result.Succeeded)
            throw new RuleViolationException("account-refused", new("Il nome utente non è utilizzabile: usa lettere, cifre e punti.", "The user name cannot be used: use letters, digits and dots."), "userName");
        database.Memberships.Add(new MembershipRecord { UserId = user.Id, InstitutionId = owner.Id, Role = HubRoles.Administrator, From = calendar.Today });
        await database.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        link.Use();
    }
}
