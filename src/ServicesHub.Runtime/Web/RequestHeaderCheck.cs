using Microsoft.AspNetCore.Http;

namespace ServicesHub.Runtime;

/// <summary>
/// A browser sends cookies by itself, but not this header across origins: changing calls to the API that are
/// authenticated by cookie must carry <c>X-Hub-Request: 1</c>. Tokens come from nowhere by themselves.
/// </summary>
internal sealed class RequestHeaderCheck(RequestDelegate next)
{
    public const string Header = "X-Hub-Request";

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var changes = !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method);
        if (changes && request.Path.StartsWithSegments("/api") && context.User.Identity?.IsAuthenticated == true && ClientCall.Of(context) is null && request.Headers[Header] != "1")
            throw new Abstractions.RuleViolationException("request-header-missing", new(
                $"Aggiungi l'intestazione {Header}: 1 alle richieste che modificano dati.",
                $"Add the header {Header}: 1 to requests that change data."));
        return next(context);
    }
}
