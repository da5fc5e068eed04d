using Microsoft.Extensions.DependencyInjection;
using ServicesHub.Shell.States;

namespace ServicesHub.Runtime;

/// <summary>Who is signed in stays so on a page that says that something is not there or went wrong, and what is on stays on.</summary>
internal sealed class UserOfStatePage : IStateScope
{
    public void TakeOver(IServiceProvider request, IServiceProvider page)
    {
        page.GetRequiredService<CurrentUserHolder>().Current = request.GetRequiredService<CurrentUserHolder>().Current;
        page.GetRequiredService<FeatureView>().TakeOver(request.GetRequiredService<FeatureView>());
    }
}
