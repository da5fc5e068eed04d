using Microsoft.OpenApi;

namespace ServicesHub.Conformance.Tests;

/// <summary>An operation of the API, as its module describes it to everybody.</summary>
internal sealed record ApiOperation(string Module, string Id, string Method, string Path, bool Creates)
{
    /// <summary>True when it changes what is there already: a PUT, a PATCH, a DELETE, or a POST to an existing record.</summary>
    public bool Changes => Method is "PUT" or "PATCH" or "DELETE" || (Method == "POST" && Path.Contains('{', StringComparison.Ordinal));

    /// <summary>The operations of all modules of the running hub, of the platform as well.</summary>
    public static async Task<IReadOnlyList<ApiOperation>> AllAsync(Province province)
    {
        using var visitor = await province.Hub.SignInAsync("amministratore");
        var all = new List<ApiOperation>();
        foreach (var module in Province.Modules.Select(m => m.Manifest.Id).Append("platform"))
        {
            await using var json = await visitor.Http.GetStreamAsync(new Uri($"/openapi/{module}.json", UriKind.Relative), TestContext.Current.CancellationToken);
            using var copy = new MemoryStream();
            await json.CopyToAsync(copy, TestContext.Current.CancellationToken);
            copy.Position = 0;
            var document = (await OpenApiDocument.LoadAsync(copy, "json", cancellationToken: TestContext.Current.CancellationToken)).Document!;
            all.AddRange(
                from path in document.Paths
                from operation in path.Value.Operations!
                select new ApiOperation(module, operation.Value.OperationId!, operation.Key.Method, path.Key, operation.Value.Responses!.Keys.Any(k => k is "201" or "202")));
        }
        return all;
    }
}
