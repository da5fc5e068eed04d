using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ServicesHub.Shell;

/// <summary>What a process adds to serve pages in the shell.</summary>
public static class ShellServices
{
    /// <summary>Remembers the chosen language.</summary>
    public const string LanguageCookie = "hub.lang";

    private static readonly CultureInfo Italian = CultureInfo.GetCultureInfo("it-IT");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Adds what pages in the shell need. The process itself adds <see cref="Layout.IShellContext"/>.</summary>
    public static IServiceCollection AddShell(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddWebEncoders(options =>
            options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        return services;
    }

    /// <summary>Sets the language of the request: the cookie, else what the browser accepts, else Italian.</summary>
    public static IApplicationBuilder UseShellLanguage(this IApplicationBuilder app) => app.UseRequestLocalization(new RequestLocalizationOptions
    {
        DefaultRequestCulture = new RequestCulture(Italian),
        SupportedCultures = [Italian, English],
        SupportedUICultures = [Italian, English],
        ApplyCurrentCultureToResponseHeaders = true,
        RequestCultureProviders = [new CustomRequestCultureProvider(ChosenLanguage)],
    });

    /// <summary>
    /// Sets the language for the rest of what the caller does, where it has not been set: requests that another process answers
    /// go without, until there is something to say about them here.
    /// </summary>
    public static void UseLanguage(this HttpContext context)
    {
        if (context.Features.Get<IRequestCultureFeature>() is not null)
            return;
        var culture = IsEnglish(context) ? English : Italian;
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
        if (!context.Response.HasStarted)
            context.Response.Headers.ContentLanguage = culture.Name;
    }

    /// <summary>Maps the form that switches the language, at <paramref name="address"/>.</summary>
    public static RouteHandlerBuilder MapShellLanguage(this IEndpointRouteBuilder endpoints, string address = "/account/language") =>
        endpoints.MapPost(address, SwitchLanguage).AllowAnonymous().ExcludeFromDescription();

    private static IResult SwitchLanguage(HttpContext context, [FromForm] string? lang, [FromForm] string? returnUrl)
    {
        context.Response.Cookies.Append(LanguageCookie, lang == "en" ? "en" : "it", new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
        });
        return Results.LocalRedirect(IsLocal(returnUrl) ? returnUrl! : "/");
    }

    private static bool IsLocal(string? address) =>
        address is ['/', ..] && !address.StartsWith("//", StringComparison.Ordinal)
        && !address.StartsWith("/\\", StringComparison.Ordinal) && !address.Any(char.IsControl);

    private static Task<ProviderCultureResult?> ChosenLanguage(HttpContext context) =>
        Task.FromResult<ProviderCultureResult?>(new ProviderCultureResult((IsEnglish(context) ? English : Italian).Name));

    private static bool IsEnglish(HttpContext context) => (context.Request.Cookies[LanguageCookie] ?? Accepted(context.Request)) == "en";

    private static string? Accepted(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(entry => entry.Quality ?? 1)
            .Select(entry => entry.Value.Value is { Length: >= 2 } tag ? tag[..2].ToLowerInvariant() : "")
            .FirstOrDefault(tag => tag is "it" or "en");
}
