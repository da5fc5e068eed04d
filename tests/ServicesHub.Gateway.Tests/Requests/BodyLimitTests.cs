using System.Net;
using Microsoft.Extensions.Configuration;
using ServicesHub.Gateway.Tests.Answers;
using ServicesHub.Gateway.Tests.Fleet;
using ServicesHub.Runtime;

namespace ServicesHub.Gateway.Tests.Requests;

public sealed class BodyLimitTests(StrictSite site) : IClassFixture<StrictSite>
{
    private const int Megabyte = 1024 * 1024;

    [Theory]
    [InlineData("/fleet/cars", Megabyte)]
    [InlineData("/api/fleet/v1/cars", Megabyte)]
    [InlineData("/fleet/imports/new", 2 * Megabyte)]
    [InlineData("/api/fleet/v1/imports", 2 * Megabyte)]
    public async Task A_request_has_the_size_that_its_address_takes(string address, int largest)
    {
        await using var host = await FleetHost.StartAsync();
        await site.AnnounceAsync(host.Address);

        foreach (var announced in new[] { true, false })
        {
            var most = announced ? largest : largest - 1000; // The frames of chunks count.
            using var fits = await PostAsync(address, most, announced);
            using var exceeds = await PostAsync(address, largest + 1, announced);

            Assert.EndsWith($"with {most} bytes", await fits.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            await RefusedAsync(exceeds, HubPaths.IsApi(address));
        }
    }

    [Fact]
    public async Task So_have_the_gateways_own_pages()
    {
        using var answer = await PostAsync("/account/sign-in", Megabyte + 1, announced: true);

        await RefusedAsync(answer, api: false);
    }

    [Theory]
    [InlineData("/case-management/imports/new", 60)]
    [InlineData("/reporting/imports", 60)]
    [InlineData("/api/case-management/v1/imports", 60)]
    [InlineData("/api/reporting/v1/imports", 60)]
    [InlineData("/api/imports/v1/people", 1)]
    [InlineData("/case-management/people", 1)]
    [InlineData("/case-management/important", 1)]
    [InlineData("/", 1)]
    public void Only_imports_take_more(string address, int megabytes) => Assert.Equal(megabytes * (long)Megabyte, new GatewayLimits().BytesAt(address));

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("molte")]
    public void A_limit_that_is_none_keeps_the_gateway_from_starting(string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Hub:Gateway:Limits:Account", value)]).Build();

        var refusal = Assert.Throws<StartupException>(() => GatewayLimits.Read(configuration));

        Assert.Contains("Hub:Gateway:Limits:Account", refusal.Message, StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> PostAsync(string address, int bytes, bool announced)
    {
        using var content = new ByteArrayContent(new byte[bytes]) { Headers = { ContentType = new("text/csv") } };
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content, Headers = { { "X-Forwarded-For", StrictSite.NewAddress() } } };
        request.Headers.TransferEncodingChunked = !announced;
        return await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task RefusedAsync(HttpResponseMessage answer, bool api)
    {
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, api ? "application/problem+json" : "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Contains(api ? "\"too-large\"" : "<h1", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        SecurityHeaderTests.Check(answer);
    }
}
