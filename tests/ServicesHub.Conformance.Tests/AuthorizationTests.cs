using Microsoft.AspNetCore.Authorization;
using ServicesHub.Abstractions;
using ServicesHub.Runtime;

namespace ServicesHub.Conformance.Tests;

public sealed class AuthorizationTests(Province province)
{
    [Fact]
    public void Every_endpoint_says_who_may_call_it_and_asks_only_for_declared_permissions()
    {
        var declared = Province.Modules.SelectMany(m => m.Manifest.Permissions).Select(p => p.Name).ToHashSet();
        foreach (var endpoint in province.Endpoints)
        {
            Assert.True(endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null, endpoint.RoutePattern.RawText);
            Assert.All(endpoint.Metadata.GetOrderedMetadata<RequiresPermissionAttribute>(), p => Assert.Contains(p.Permission, declared));
        }
    }

    [Theory]
    [MemberData(nameof(Province.ModuleIds), MemberType = typeof(Province))]
    public async Task What_a_role_may_not_do_answers_as_what_is_not_there(string moduleId)
    {
        using var visitor = await province.Hub.SignInAsync("camera.operatore");
        var manifest = Province.Manifest(moduleId);
        var denied = manifest.Permissions.Where(p => !p.DefaultRoles.Contains(HubRoles.Operator)).Select(p => p.Name).ToHashSet();
        var addresses = province.Endpoints.Where(e => e.Metadata.GetMetadata<ModuleMetadata>()?.ModuleId == moduleId
            && e.Metadata.GetOrderedMetadata<RequiresPermissionAttribute>().Any(p => denied.Contains(p.Permission))).ToList();
        var missing = await visitor.PageAsync($"/{moduleId}/nothing-here");

        foreach (var (method, address) in Province.AddressesOf(moduleId, addresses))
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), address);
            using var response = await visitor.Http.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.True((int)response.StatusCode == 404, $"{method} {address}: {(int)response.StatusCode}");
            if (method == "GET" && !address.StartsWith("/api", StringComparison.Ordinal))
                Assert.Equal(Heading(missing), Heading(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        }
    }

    private static string Heading(string page) => NavigationTests.Parse(page).QuerySelector("main")!.TextContent.Trim();
}
