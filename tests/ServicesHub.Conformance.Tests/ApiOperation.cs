using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace ServicesHub.Conformance.Tests;

/// <summary>An operation of the API, as its module describes it to everybody, and a body that has every field, filled by its type.</summary>
internal sealed record ApiOperation(string Module, string Id, string Method, string Path, bool Creates, JsonObject Sample)
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
                select new ApiOperation(module, operation.Value.OperationId!, operation.Key.Method, path.Key, operation.Value.Responses!.Keys.Any(k => k is "201" or "202"), SampleOf(operation.Value)));
        }
        return all;
    }

    private static JsonObject SampleOf(OpenApiOperation operation)
    {
        var schema = operation.RequestBody?.Content is { } content && content.TryGetValue("application/json", out var json) ? json.Schema : null;
        return new(schema?.Properties?.Select(property => KeyValuePair.Create(property.Key, Value(property.Value))) ?? []);
    }

    private static JsonNode? Value(IOpenApiSchema schema) => (schema.Type & ~JsonSchemaType.Null, schema.Format) switch
    {
        (JsonSchemaType.String, "uuid") => Guid.CreateVersion7(),
        (JsonSchemaType.String, "date") => DateTime.UtcNow.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        (JsonSchemaType.String, "date-time") => DateTimeOffset.UtcNow,
        (JsonSchemaType.String, _) => "Prova della chiave",
        (JsonSchemaType.Integer or JsonSchemaType.Number, _) => 1,
        (JsonSchemaType.Boolean, _) => true,
        (JsonSchemaType.Array, _) => new JsonArray(),
        _ => null,
    };
}
