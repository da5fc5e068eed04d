using System.Net;
using ServicesHub.Testing;

namespace ServicesHub.Conformance.Tests;

public sealed class ProfileTests(Province province)
{
    [Fact]
    public async Task A_module_left_out_of_the_profile_has_no_route_menu_entry_or_description()
    {
        await using var small = await RunningHub.StartAsync("minimal");
        using var visitor = await small.SignInAsync("amministratore");
        var menu = NavigationTests.Parse(await visitor.PageAsync("/account")).QuerySelectorAll("nav a").Select(a => a.GetAttribute("href")).ToList();

        foreach (var absent in (string[])["governance", "training"])
        {
            Assert.DoesNotContain(menu, href => href!.StartsWith($"/{absent}", StringComparison.Ordinal));
            foreach (var address in province.AddressesOf(absent).Where(a => a.Method == "GET").Select(a => a.Address))
            {
                using var response = await visitor.GetAsync(address);
                Assert.True(HttpStatusCode.NotFound == response.StatusCode, address);
            }
        }
        using var operators = await small.SignInAsync("cpi.ascoli");
        foreach (var present in (string[])["/case-management/people", "/reporting"])
        {
            using var response = await operators.GetAsync(present);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }
}
