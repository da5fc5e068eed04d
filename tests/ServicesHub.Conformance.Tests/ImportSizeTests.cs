using System.Net;

namespace ServicesHub.Conformance.Tests;

/// <summary>A file larger than a module reads gets the module's own words, however large the server's habits are.</summary>
public sealed class ImportSizeTests(Province province)
{
    private const int Large = 35 * 1024 * 1024;

    public static TheoryData<string, string, string> Imports => new()
    {
        { "case-management", "case-management.import-people", "supera i 10 MB" },
        { "reporting", "reporting.import-context", "supera i 20 MB" },
    };

    [Theory]
    [MemberData(nameof(Imports))]
    public async Task On_the_page(string module, string permission, string sentence)
    {
        using var visitor = await province.PermittedAsync(module, permission);
        var form = NavigationTests.Parse(await visitor.PageAsync($"/{module}/imports/new")).QuerySelector("main form[enctype='multipart/form-data']")!;
        using var content = new MultipartFormDataContent();
        foreach (var field in form.QuerySelectorAll("input[type=hidden]"))
            content.Add(new StringContent(field.GetAttribute("value") ?? ""), field.GetAttribute("name")!);
        content.Add(new ByteArrayContent(new byte[Large]), "Model.File", "large.csv");

        using var answer = await visitor.Http.PostAsync(new Uri($"/{module}/imports/new", UriKind.Relative), content, TestContext.Current.CancellationToken);

        Assert.Contains(sentence, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Imports))]
    public async Task In_the_api(string module, string permission, string _)
    {
        using var visitor = await province.PermittedAsync(module, permission);
        using var content = new ByteArrayContent(new byte[Large]) { Headers = { ContentType = new("text/csv") } };

        using var answer = await visitor.Http.PostAsync(new Uri($"/api/{module}/v1/imports", UriKind.Relative), content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("\"too-large\"", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
