using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>The OpenAPI document of a module: what is off for the caller is not in it.</summary>
internal static class ModuleDocument
{
    public static IServiceCollection AddModuleDocument(this IServiceCollection services, ModuleManifest manifest) =>
        services.AddOpenApi(manifest.Id, options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_0;
            options.ShouldInclude = operation => Belongs(operation, manifest.Id);
            options.AddDocumentTransformer((document, context, _) =>
            {
                document.Info = new OpenApiInfo
                {
                    Title = $"ServicesHub: {manifest.Title.En}",
                    Version = "1.0.0",
                    Description = manifest.Summary.En,
                    Contact = new OpenApiContact { Name = "ServicesHub" },
                };
                RemoveWhatIsOff(document, context);
                return Task.CompletedTask;
            });
        });

    private static bool Belongs(ApiDescription operation, string moduleId) =>
        operation.RelativePath?.StartsWith($"api/{moduleId}/", StringComparison.Ordinal) == true;

    private static void RemoveWhatIsOff(OpenApiDocument document, OpenApiDocumentTransformerContext context)
    {
        if (context.ApplicationServices.GetRequiredService<IHttpContextAccessor>().HttpContext?.RequestServices.GetRequiredService<FeatureView>() is not { } view)
            return;
        var off = context.DescriptionGroups.SelectMany(g => g.Items)
            .Where(i => i.ActionDescriptor.EndpointMetadata.OfType<RequiresFeatureAttribute>().Any(f => !view.IsOn(f.Name)));
        foreach (var operation in off)
        {
            var path = "/" + operation.RelativePath;
            if (!document.Paths.TryGetValue(path, out var item))
                continue;
            item.Operations?.Remove(new HttpMethod(operation.HttpMethod ?? "GET"));
            if (item.Operations is null or { Count: 0 })
                document.Paths.Remove(path);
        }
    }
}
