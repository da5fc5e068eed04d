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
    public static IServiceCollection AddModuleDocument(this IServiceCollection services, ModuleManifest manifest)
    {
        services.AddOpenApi(manifest.Id, options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_0;
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
            ClientScheme.AddTo(options);
        });
        services.AddOptions<OpenApiOptions>(manifest.Id).Configure<IHttpContextAccessor>((options, http) =>
            options.ShouldInclude = operation => Belongs(operation, manifest.Id) && IsOn(operation, http.HttpContext));
        return services;
    }

    private static bool Belongs(ApiDescription operation, string moduleId) =>
        operation.RelativePath?.StartsWith($"api/{moduleId}/", StringComparison.Ordinal) == true;

    private static bool IsOn(ApiDescription operation, HttpContext? context) =>
        context?.RequestServices.GetRequiredService<FeatureView>() is not { } view
        || operation.ActionDescriptor.EndpointMetadata.OfType<RequiresFeatureAttribute>().All(f => view.IsOn(f.Name));
}
