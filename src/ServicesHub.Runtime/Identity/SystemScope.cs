using Microsoft.Extensions.DependencyInjection;

namespace ServicesHub.Runtime;

/// <summary>Scopes in which the hub works on its own behalf.</summary>
internal static class SystemScope
{
    public static AsyncServiceScope CreateSystemScope(this IServiceProvider services)
    {
        var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUserHolder>().Current = SystemUser.Instance;
        return scope;
    }
}
