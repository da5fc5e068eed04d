using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Platform;

/// <summary>Counts the open work that people lose sight of when modules are switched off.</summary>
internal sealed class CountLiveWork(HubDb database, IProvinceCalendar calendar) : IUseCase
{
    public async Task<LiveWork> OfAsync(IReadOnlyCollection<string> modules, CancellationToken ct)
    {
        var today = calendar.Today;
        var sunday = today.AddDays((7 - (int)today.DayOfWeek) % 7);
        var work = database.WorkItems.AsNoTracking().Where(w => modules.Contains(w.ModuleId));
        return new(
            await work.CountAsync(ct),
            await work.CountAsync(w => w.DueOn < today, ct),
            await work.CountAsync(w => w.DueOn >= today && w.DueOn <= sunday, ct));
    }
}
