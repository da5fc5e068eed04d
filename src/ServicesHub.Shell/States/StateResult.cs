using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;

namespace ServicesHub.Shell.States;

/// <summary>
/// Renders a state in a scope of its own: the renderer of a request that failed half-way cannot be used again.
/// </summary>
internal sealed class StateResult(int status, Type state, Dictionary<string, object> parameters) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.UseLanguage();
        var before = httpContext.RequestServices;
        await using var scope = before.CreateAsyncScope();
        // Left behind by a Razor page that answered without rendering; the next one would add it again.
        httpContext.Response.Headers.Remove("blazor-enhanced-nav");
        foreach (var known in before.GetServices<IStateScope>())
            await known.TakeOverAsync(before, scope.ServiceProvider);
        httpContext.RequestServices = scope.ServiceProvider;
        try
        {
            await new RazorComponentResult<StateDocument>(new Dictionary<string, object?>
            {
                [nameof(StateDocument.State)] = state,
                [nameof(StateDocument.Parameters)] = parameters,
            })
            { StatusCode = status, PreventStreamingRendering = true }.ExecuteAsync(httpContext);
        }
        finally
        {
            httpContext.RequestServices = before;
        }
    }
}
