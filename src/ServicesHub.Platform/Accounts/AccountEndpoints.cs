using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Data;
using ServicesHub.Runtime;
using ServicesHub.Shell;

namespace ServicesHub.Platform;

/// <summary>The small forms of the header: sign out, language, institution.</summary>
public static class AccountEndpoints
{
    public static void MapAccount(this IEndpointRouteBuilder app)
    {
        app.MapShellLanguage().WithMetadata(new ModuleMetadata(PlatformModule.Id));
        var account = app.MapGroup("/account").WithMetadata(new ModuleMetadata(PlatformModule.Id)).ExcludeFromDescription();
        account.MapPost("/sign-out", SignOutAsync).AllowAnonymous();
        account.MapPost("/membership", SwitchMembershipAsync).RequireAuthorization();
    }

    private static async Task<IResult> SignOutAsync(SignInManager<HubUser> signIn, [FromForm] string? returnUrl)
    {
        _ = returnUrl;
        await signIn.SignOutAsync();
        return Results.LocalRedirect(HubPaths.SignIn);
    }

    private static async Task<IResult> SwitchMembershipAsync(
        HubDb database, ICurrentUser user, [FromForm] Guid membership, [FromForm] string? returnUrl, CancellationToken ct)
    {
        if (user.Memberships.Any(m => m.Id == membership))
            await database.Users.Where(u => u.Id == user.UserId)
                .ExecuteUpdateAsync(set => set.SetProperty(u => u.ActiveMembershipId, membership), ct);
        return Results.LocalRedirect(LocalAddress.Of(returnUrl));
    }
}
