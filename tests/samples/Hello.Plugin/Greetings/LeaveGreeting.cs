using ServicesHub.Abstractions;

namespace Hello.Plugin;

internal sealed class LeaveGreeting(HelloDb database, IEvents events, TimeProvider clock) : IUseCase
{
    public async Task ExecuteAsync(string? text, CancellationToken ct)
    {
        var problems = new ProblemList();
        var clean = problems.Required("text", text, "Scrivi il saluto.", "Type the greeting.");
        problems.ThrowIfAny();
        var greeting = new Greeting { Id = Guid.CreateVersion7(), Text = clean };
        database.Greetings.Add(greeting);
        events.Publish(new GreetingLeft(Guid.CreateVersion7(), clock.GetUtcNow(), greeting.Id));
        await database.SaveChangesAsync(ct);
    }
}
