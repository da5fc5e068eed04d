using Microsoft.AspNetCore.Identity;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Platform;

/// <summary>Suspends an account, whose sessions end at the next request, and lets it in again.</summary>
internal sealed class SuspendAccount(AdministratorChange change, UserManager<HubUser> users, ICurrentUser administrator, TimeProvider clock) : IUseCase
{
    public Task ExecuteAsync(Guid userId, CancellationToken ct) => change.CarryOutAsync(async () =>
    {
        if (userId == administrator.UserId)
            throw new RuleViolationException("own-account", new("Non puoi sospendere il tuo accesso: chiedi a un altro amministratore.", "You cannot suspend your own account: ask another administrator."));
        var account = await users.AccountAsync(userId);
        if (account.IsSuspended(clock))
            return;
        account.LockoutEnabled = true;
        account.LockoutEnd = AccountSuspension.End(clock);
        (await users.UpdateSecurityStampAsync(account)).Require();
        change.Note("platform.account-suspended", userId);
    }, ct);

    /// <summary>Ends a suspension, and the pause after too many wrong passwords.</summary>
    public Task EndAsync(Guid userId, CancellationToken ct) => change.CarryOutAsync(async () =>
    {
        var account = await users.AccountAsync(userId);
        if (account.LockoutEnd is null)
            return;
        account.LockoutEnd = null;
        account.AccessFailedCount = 0;
        (await users.UpdateAsync(account)).Require();
        change.Note("platform.account-reinstated", userId);
    }, ct);
}
