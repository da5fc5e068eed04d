using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;

namespace Hello.Plugin;

internal sealed class ListGreetings(HelloDb database) : IUseCase
{
    public async Task<IReadOnlyList<Greeting>> ExecuteAsync(CancellationToken ct) =>
        await database.Greetings.AsNoTracking().OrderByDescending(g => g.Id).Take(50).ToListAsync(ct);
}
