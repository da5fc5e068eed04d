using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServicesHub.Data;
using ServicesHub.Runtime.Tests.Probe;

namespace ServicesHub.Runtime.Tests.Database;

public sealed class HubDbTests
{
    [Fact]
    public async Task Its_migrations_are_applied_and_leave_no_change_of_the_model_pending()
    {
        await using var hub = await ProbeHub.StartAsync();
        await using var scope = hub.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HubDb>();

        Assert.False(db.Database.HasPendingModelChanges());
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, await db.Jobs.CountAsync(TestContext.Current.CancellationToken));
    }
}
