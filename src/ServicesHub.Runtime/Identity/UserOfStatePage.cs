using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ServicesHub.Shell.States;

namespace ServicesHub.Runtime;

/// <summary>
/// Who is signed in stays so on a page that says that something is not there or went wrong, and what is on stays on; also where the request was to
/// be answered by another process. Without a database the page says nothing about her.
/// </summary>
internal sealed class UserOfStatePage(IHttpContextAccessor http) : IStateScope
{
    public async Task TakeOverAsync(IServiceProvider request, IServiceProvider page)
    {
        try
        {
            if (http.HttpContext is { } context && PassedOn.Is(context))
                await request.GetRequiredService<CallerReader>().ReadLateAsync(context);
        }
        catch (NpgsqlException)
        {
        }
        page.GetRequiredService<CurrentUserHolder>().Current = request.GetRequiredService<CurrentUserHolder>().Current;
        page.GetRequiredService<FeatureView>().TakeOver(request.GetRequiredService<FeatureView>());
    }
}
