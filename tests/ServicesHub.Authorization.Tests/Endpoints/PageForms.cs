using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ServicesHub.Authorization.Tests;

/// <summary>The forms that a page reads, by the names in its code; those without fields are found when the page is shown.</summary>
internal static class PageForms
{
    public static IEnumerable<(string Page, string Form)> Of(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type is not { } page ? []
        : page.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Select(p => p.GetCustomAttribute<SupplyParameterFromFormAttribute>()?.FormName)
            .OfType<string>()
            .Select(form => ("/" + ((RouteEndpoint)endpoint).RoutePattern.RawText!.TrimStart('/'), form));
}
