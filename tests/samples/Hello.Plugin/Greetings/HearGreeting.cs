using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;

namespace Hello.Plugin;

internal sealed class HearGreeting(HelloDb database) : IEventHandler<GreetingLeft>
{
    public async Task HandleAsync(GreetingLeft integrationEvent, CancellationToken ct)
    {
        (await database.Greetings.SingleAsync(g => g.Id == integrationEvent.GreetingId, ct)).Heard++;
        await database.SaveChangesAsync(ct);
    }
}
