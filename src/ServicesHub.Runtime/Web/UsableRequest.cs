using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace ServicesHub.Runtime;

/// <summary>
/// Takes the character zero, which nobody types and PostgreSQL does not hold, out of addresses and posted forms, and turns
/// away requests for a host that cannot be one: pages could not say where they are.
/// </summary>
internal sealed class UsableRequest(RequestDelegate next)
{
    private const char Zero = '\0';

    /// <summary>Needs nothing of the form, so it comes first.</summary>
    public static Task InAddressAsync(HttpContext context, RequestDelegate next)
    {
        if (!context.Request.Host.HasValue)
            context.Request.Host = new HostString("localhost");
        else if (!Uri.TryCreate($"http://{context.Request.Host}/", UriKind.Absolute, out _))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        }
        var query = context.Request.QueryString;
        if (query.Value?.Contains("%00", StringComparison.Ordinal) == true)
            context.Request.QueryString = new QueryString(query.Value.Replace("%00", "", StringComparison.Ordinal));
        return next(context);
    }

    /// <summary>Forms are read, and known to be readable, once antiforgery has looked at them.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>()?.IsValid == true && context.Request.HasFormContentType)
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            if (form.Any(field => field.Value.Any(value => value?.Contains(Zero, StringComparison.Ordinal) == true)))
                context.Request.Form = new FormCollection(form.ToDictionary(field => field.Key, field => Cleaned(field.Value)), form.Files);
        }
        await next(context);
    }

    private static StringValues Cleaned(StringValues values) =>
        new([.. values.Select(value => value?.Replace("\0", "", StringComparison.Ordinal))]);
}
