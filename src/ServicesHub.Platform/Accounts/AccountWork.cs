using Microsoft.AspNetCore.Identity;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Platform;

/// <summary>What the use cases of accounts have in common.</summary>
internal static class AccountWork
{
    public const int ShortestPassword = 12;

    /// <exception cref="RuleViolationException">There is no such account.</exception>
    public static async Task<HubUser> AccountAsync(this UserManager<HubUser> users, Guid userId) =>
        await users.FindByIdAsync(userId.ToString())
        ?? throw new RuleViolationException("unknown-account", new("Questo accesso non esiste: torna all'elenco.", "There is no such account: go back to the list."), "userId");

    /// <exception cref="RuleViolationException">The account could not be written.</exception>
    public static void Require(this IdentityResult result)
    {
        if (!result.Succeeded)
            throw new RuleViolationException("account-refused", new(
                "L'accesso non è stato modificato: qualcun altro lo ha cambiato nel frattempo. Ricarica la pagina e riprova.",
                "The account was not changed: somebody else changed it meanwhile. Load the page again and retry."));
    }
}
