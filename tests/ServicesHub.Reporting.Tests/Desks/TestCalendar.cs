using ServicesHub.Abstractions;

namespace ServicesHub.Reporting.Tests.Desks;

internal sealed class TestCalendar(TimeProvider clock) : IProvinceCalendar
{
    public DateOnly Today => DateOf(clock.GetUtcNow());

    public DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.UtcDateTime);

    public bool IsWorkingDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    public DateOnly AddWorkingDays(DateOnly from, int days)
    {
        while (days > 0)
        {
            from = from.AddDays(1);
            if (IsWorkingDay(from))
                days--;
        }
        return from;
    }
}
