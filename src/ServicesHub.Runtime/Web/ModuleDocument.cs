using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>The OpenAPI document of a module.</summary>
internal static class ModuleDocument
{
    public static IServiceCollection AddModuleDocument(this IServiceCollection services, ModuleManifest manifest) =>
        services.AddOpenApi(manifest.Id, options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_0;
            options.ShouldInclude = operation => Belongs(operation, manifest.Id);
            options.AddDocumentTransformer((document, _, _) =>
            {
                document.Info = new OpenApiInfo
                {
                    Title = $"ServicesHub: {manifest.Title.En}",
                    Version = "1.0.0",
                    Description = manifest.Summary.En,
                    Contact = new OpenApiContact { Name = "ServicesHub" },
                };
                return Task.CompletedTask;
            });
        });

    private static bool Belongs(ApiDescription operation, string moduleId) =>
        operation.RelativePath?.StartsWith($"api/{moduleId}/", StringComparison.Ordinal) == true;
}
