using System.Globalization;
using Microsoft.AspNetCore.Identity;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Platform;

/// <summary>Gives a person an account and her first membership.</summary>
internal sealed class AddAccount(HubDb database, AdministratorChange change, UserManager<HubUser> users, IInstitutions institutions, IProvinceCalendar calendar) : IUseCase
{
    /// <param name="id">Identity of the new account: given twice, it is made once.</param>
    /// <param name="userName">Name to sign in with.</param>
    /// <param name="displayName">Name on screen.</param>
    /// <param name="password">Temporary password.</param>
    /// <param name="institution">Identity of the institution.</param>
    /// <param name="role">One of <see cref="HubRoles"/>.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task ExecuteAsync(Guid id, string? userName, string? displayName, string? password, string? institution, string? role, CancellationToken ct)
    {
        var problems = new ProblemList();
        var name = problems.Required("userName", userName, "Scrivi il nome utente.", "Type the user name.");
        var display = problems.Required("displayName", displayName, "Scrivi nome e cognome.", "Type given and family name.");
        if (password is not { Length: >= AccountWork.ShortestPassword })
            problems.Add("password", "too-short", "La password ha meno di 12 caratteri: allungala.", "The password has fewer than 12 characters: make it longer.");
        if (!Guid.TryParse(institution, out var institutionId) || (await institutions.ListAsync(ct)).All(i => i.Id != institutionId))
            problems.Add("institution", "required", "Scegli l'ente.", "Choose the institution.");
        if (HubRoles.All.All(r => r.Name != role))
            problems.Add("role", "required", "Scegli il ruolo.", "Choose the role.");
        if (name.Length > 0 && await users.FindByNameAsync(name) is { } other)
        {
            if (other.Id == id)
                return;
            problems.Add("userName", "user-name-taken", "Questo nome utente è già in uso: scegline un altro.", "This user name is in use: choose another.");
        }
        problems.ThrowIfAny();

        await change.CarryOutAsync(async () =>
        {
            var user = new HubUser { Id = id, UserName = name, DisplayName = display, LockoutEnabled = true };
            var result = await users.CreateAsync(user, password!);
            if (!result.Succeeded)
                throw new RuleViolationException("account-refused", new("Il nome utente non è utilizzabile: usa lettere, cifre e punti.", "The user name cannot be used: use letters, digits and dots."), "userName");
            var membership = new MembershipRecord { UserId = user.Id, InstitutionId = institutionId, Role = role!, From = calendar.Today };
            database.Memberships.Add(membership);
            change.Note("platform.account-added", user.Id);
            change.Note("platform.membership-given", membership.Id, string.Create(CultureInfo.InvariantCulture, $"{role} {calendar.Today:yyyy-MM-dd}/"));
        }, ct);
    }
}
