using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Platform;

/// <summary>Gives a person an account and her first membership.</summary>
internal sealed class AddAccount(HubDb database, UserManager<HubUser> users, IProvinceCalendar calendar) : IUseCase
{
    public async Task ExecuteAsync(string? userName, string? displayName, string? password, string? institution, string? role, CancellationToken ct)
    {
        var problems = new ProblemList();
        var name = problems.Required("userName", userName, "Scrivi il nome utente.", "Type the user name.");
        var display = problems.Required("displayName", displayName, "Scrivi nome e cognome.", "Type given and family name.");
        if (password is not { Length: >= 12 })
            problems.Add("password", "too-short", "La password ha meno di 12 caratteri: allungala.", "The password has fewer than 12 characters: make it longer.");
        if (!Guid.TryParse(institution, out var institutionId) || !await database.Institutions.AnyAsync(i => i.Id == institutionId, ct))
            problems.Add("institution", "required", "Scegli l'ente.", "Choose the institution.");
        if (HubRoles.All.All(r => r.Name != role))
            problems.Add("role", "required", "Scegli il ruolo.", "Choose the role.");
        if (name.Length > 0 && await users.FindByNameAsync(name) is not null)
            problems.Add("userName", "user-name-taken", "Questo nome utente è già in uso: scegline un altro.", "This user name is in use: choose another.");
        problems.ThrowIfAny();

        await using var transaction = await database.Database.BeginTransactionAsync(ct);
        var user = new HubUser { Id = Guid.CreateVersion7(), UserName = name, DisplayName = display, LockoutEnabled = true };
        var result = await users.CreateAsync(user, password!);
        if (!result.Succeeded)
            throw new RuleViolationException("account-refused", new("Il nome utente non è utilizzabile: usa lettere, cifre e punti.", "The user name cannot be used: use letters, digits and dots."), "userName");
        database.Memberships.Add(new MembershipRecord { UserId = user.Id, InstitutionId = institutionId, Role = role!, From = calendar.Today });
        await database.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }
}
