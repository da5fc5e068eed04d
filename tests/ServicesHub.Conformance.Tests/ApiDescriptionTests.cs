using Microsoft.OpenApi;

namespace ServicesHub.Conformance.Tests;

public sealed class ApiDescriptionTests(Province province)
{
    [Theory]
    [MemberData(nameof(Province.ModuleIds), MemberType = typeof(Province))]
    public async Task The_description_of_a_module_is_valid_and_every_operation_says_what_it_does(string moduleId)
    {
        using var visitor = await province.Hub.SignInAsync("amministratore");
        await using var json = await visitor.Http.GetStreamAsync(new Uri($"/openapi/{moduleId}.json", UriKind.Relative), TestContext.Current.CancellationToken);
        using var copy = new MemoryStream();
        await json.CopyToAsync(copy, TestContext.Current.CancellationToken);
        copy.Position = 0;
        var result = await OpenApiDocument.LoadAsync(copy, "json", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Empty(result.Diagnostic!.Errors);
        Assert.NotEmpty(result.Document!.Info.Title!);
        var flow = result.Document.Components!.SecuritySchemes!["client"].Flows!.ClientCredentials!;
        Assert.EndsWith("/connect/token", flow.TokenUrl!.OriginalString, StringComparison.Ordinal);
        Assert.Contains(result.Document.Paths.SelectMany(p => p.Value.Operations!.Values), o => o.Security?.Any(s => s.Keys.Any(k => k.Reference.Id == "client")) == true);
        foreach (var (path, item) in result.Document.Paths)
        {
            Assert.StartsWith($"/api/{moduleId}/v1/", path, StringComparison.Ordinal);
            Assert.Matches("^[a-z0-9/{}.-]+$", System.Text.RegularExpressions.Regex.Replace(path, "{[^}]+}", "{}"));
            foreach (var (method, operation) in item.Operations!)
                Assert.True(operation.Summary?.Length > 5 && operation.OperationId?.Length > 2, $"{method} {path}");
        }
    }
}
