using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using ServicesHub.Abstractions;

namespace ServicesHub.Authorization.Tests;

/// <summary>One address of the hub as a row of the matrix names it, with what the code decides about it.</summary>
/// <param name="Key"><c>GET /api/…</c>, <c>POST /api/…</c>, <c>PAGE /…</c>, or <c>FILES</c> for all static files together.</param>
/// <param name="Needs">The permission it asks for, <c>signed in</c>, <c>everybody</c>, <c>processes</c> for the hub's own, or <c>nothing</c> where no decision was made.</param>
internal sealed partial record MappedEndpoint(string Key, string Needs)
{
    public static IEnumerable<MappedEndpoint> Of(Endpoint endpoint)
    {
        var needs = Decision(endpoint);
        if (endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
            return [new("FILES", needs)];
        var route = (endpoint as RouteEndpoint)?.RoutePattern.RawText ?? endpoint.DisplayName ?? "?";
        route = "/" + Document().Replace(route, "$1").TrimStart('/');
        if (endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
            return [new("PAGE " + route, needs)];
        IReadOnlyList<string> methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [];
        return methods.Count == 0 ? [new("GET " + route, needs)] : methods.Select(method => new MappedEndpoint($"{method} {route}", needs));
    }

    private static string Decision(Endpoint endpoint)
    {
        if ((endpoint as RouteEndpoint)?.RoutePattern.RawText?.TrimStart('/').StartsWith("_hub/", StringComparison.Ordinal) == true)
            return "processes";
        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            return "everybody";
        var permissions = endpoint.Metadata.GetOrderedMetadata<RequiresPermissionAttribute>().Select(p => p.Permission).Distinct().Order().ToList();
        return permissions.Count > 0 ? string.Join(" + ", permissions)
            : endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null ? "signed in" : "nothing";
    }

    [GeneratedRegex(@"\{documentName:regex\(\^([a-z-]+)\$\)\}")]
    private static partial Regex Document();
}
