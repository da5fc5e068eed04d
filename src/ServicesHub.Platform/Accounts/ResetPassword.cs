using Microsoft.AspNetCore.Identity;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Platform;

/// <summary>Gives a person a new temporary password; wherever she is signed in, she is no longer at the next request.</summary>
internal sealed class ResetPassword(AdministratorChange change, UserManager<HubUser> users, ICurrentUser administrator) : IUseCase
{
    public async Task ExecuteAsync(Guid userId, string? password, CancellationToken ct)
    {
        if (userId == administrator.UserId)
            throw new RuleViolationException("own-account", new("La tua password si cambia dal tuo profilo, con quella attuale.", "Your own password is changed in your profile, with the current one."));
        if (password is not { Length: >= AccountWork.ShortestPassword })
            throw new RuleViolationException("too-short", new(
                $"La password ha meno di {AccountWork.ShortestPassword} caratteri: allungala.",
                $"The password has fewer than {AccountWork.ShortestPassword} characters: make it longer."), "password");
        await change.CarryOutAsync(async () =>
        {
            var account = await users.AccountAsync(userId);
            (await users.RemovePasswordAsync(account)).Require();
            (await users.AddPasswordAsync(account, password)).Require();
            change.Note("platform.password-reset", userId);
        }, ct);
    }
}
