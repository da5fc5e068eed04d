using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using ServicesHub.Testing;

namespace ServicesHub.Conformance.Tests;

public sealed partial class SwitchingTests(Province province)
{
    [Theory]
    [MemberData(nameof(Province.ModuleIds), MemberType = typeof(Province))]
    public async Task A_module_that_is_off_has_no_route_menu_entry_or_description_and_comes_back_as_it_was(string moduleId)
    {
        var addresses = province.AddressesOf(moduleId).ToList();
        Assert.NotEmpty(addresses);
        var before = await FingerprintAsync(moduleId);
        var dependants = Province.Modules.Where(m => m.Manifest.DependsOn.Contains(moduleId)).Select(m => m.Manifest.Id).ToList();

        await province.SwitchAsync(moduleId, on: false);
        try
        {
            foreach (var (role, asked) in new[] { ("amministratore", Every(addresses)), ("programmazione", addresses), ("cpi.ascoli", addresses) })
            {
                using var visitor = await province.Hub.SignInAsync(role);
                await EventuallyAsync(async () => !await IsInMenuAsync(visitor, moduleId));
                foreach (var (method, address) in asked)
                    Assert.True(HttpStatusCode.NotFound == await StatusAsync(visitor, method, address), $"{role}: {method} {address}");
            }
        }
        finally
        {
            await province.SwitchAsync(moduleId, on: true);
            foreach (var dependant in dependants)
                await province.SwitchAsync(dependant, on: true);
        }

        using var back = await province.PermittedAsync(moduleId, Province.Manifest(moduleId).Navigation[0].Permission);
        await EventuallyAsync(() => IsInMenuAsync(back, moduleId));
        Assert.Equal(before, await FingerprintAsync(moduleId));
    }

    public static TheoryData<string> Features => [.. Province.Modules.SelectMany(m => m.Manifest.Features).Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Features))]
    public async Task A_feature_that_is_off_closes_every_address_that_asks_for_it(string feature)
    {
        var asking = province.Endpoints
            .Where(e => e.Metadata.GetOrderedMetadata<Abstractions.RequiresFeatureAttribute>().Any(f => f.Name == feature))
            .ToList();
        var module = Province.Modules.First(m => m.Manifest.Features.Any(f => f.Name == feature)).Manifest;
        Assert.NotEmpty(asking);
        var closed = Province.AddressesOf(module.Id, asking).ToList();

        await province.SwitchAsync(feature, on: false);
        try
        {
            using var visitor = await province.Hub.SignInAsync("programmazione");
            await EventuallyAsync(async () => await StatusAsync(visitor, closed[0].Method, closed[0].Address) == HttpStatusCode.NotFound);
            var open = Province.AddressesOf(module.Id, province.Endpoints.Where(e => e.Metadata.GetMetadata<Runtime.ModuleMetadata>()?.ModuleId == module.Id).Except(asking)).Select(a => a.Address).ToHashSet();
            foreach (var (method, address) in closed.Concat(Every(closed.Where(c => !open.Contains(c.Address)))).Distinct())
                Assert.True(HttpStatusCode.NotFound == await StatusAsync(visitor, method, address), $"{method} {address}");
            var menu = await MenuAsync(visitor);
            Assert.All(module.Navigation.Where(n => n.Feature == feature), entry => Assert.DoesNotContain(entry.Href, menu));
            var document = JsonNode.Parse(await visitor.PageAsync($"/openapi/{module.Id}.json"))!["paths"]!.AsObject();
            foreach (var (method, route) in asking.SelectMany(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [], (e, m) => (m, Described(e))))
                Assert.Null(document[route]?[method.ToLowerInvariant()]);
        }
        finally
        {
            await province.SwitchAsync(feature, on: true);
        }
    }

    /// <summary>Every address with every method, whether it takes it or not: what is off does not say what it would take.</summary>
    private static IEnumerable<(string Method, string Address)> Every(IEnumerable<(string Method, string Address)> addresses) =>
        from address in addresses.Select(a => a.Address).Distinct()
        from method in (string[])["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]
        select (method, address);

    private static string Described(RouteEndpoint endpoint) =>
        "/" + Constraint().Replace(endpoint.RoutePattern.RawText!.Trim('/'), "{$1}");

    [GeneratedRegex(@"\{([^:}]+):[^}]+\}")]
    private static partial Regex Constraint();

    private static async Task<HttpStatusCode> StatusAsync(HubVisitor visitor, string method, string address)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        using var response = await visitor.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private static async Task<bool> IsInMenuAsync(HubVisitor visitor, string moduleId) =>
        (await MenuAsync(visitor)).Any(href => href == $"/{moduleId}" || href.StartsWith($"/{moduleId}/", StringComparison.Ordinal));

    private static async Task<IReadOnlyList<string>> MenuAsync(HubVisitor visitor) =>
        [.. NavigationTests.Parse(await visitor.PageAsync("/account")).QuerySelectorAll("nav a").Select(a => a.GetAttribute("href")).OfType<string>()];

    private static async Task EventuallyAsync(Func<Task<bool>> holds)
    {
        for (var tries = 0; tries < 100 && !await holds(); tries++)
            await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.True(await holds());
    }

    /// <summary>Row counts and checksums of the module's tables.</summary>
    private async Task<string> FingerprintAsync(string moduleId)
    {
        if (Province.Manifest(moduleId).Schema is not { } schema)
            return "";
        await using var database = Npgsql.NpgsqlDataSource.Create(province.Hub.Database.AdminConnectionString);
        var tables = new List<string>();
        await using (var list = database.CreateCommand("select format('%I.%I', schemaname, tablename) from pg_tables where schemaname = $1 order by 1"))
        {
            list.Parameters.AddWithValue(schema);
            await using var reader = await list.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                tables.Add(reader.GetString(0));
        }
        var found = new List<string>();
        foreach (var table in tables)
        {
            await using var sum = database.CreateCommand($"select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from {table} t");
            found.Add($"{table} {await sum.ExecuteScalarAsync()}");
        }
        Assert.NotEmpty(found);
        return string.Join('\n', found);
    }
}
