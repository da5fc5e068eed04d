using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ServicesHub.Abstractions;
using ServicesHub.Runtime;

namespace ServicesHub.Platform;

internal static class MeApi
{
    public static void MapMe(this IEndpointRouteBuilder api) =>
        api.MapGet("/me", Get).WithName("GetMe").WithSummary("The person who calls, her memberships and permissions today").RequireAuthorization();

    private static Ok<Me> Get(ICurrentUser user, HubMap map) => TypedResults.Ok(new Me(
        user.UserId, user.DisplayName, user.Active, user.Memberships,
        [.. map.Current.Manifests.SelectMany(m => m.Permissions).Select(p => p.Name).Where(user.Can).Order()]));

    internal sealed record Me(
        Guid Id, string DisplayName, Membership? Active, IReadOnlyList<Membership> Memberships, IReadOnlyList<string> Permissions);
}
