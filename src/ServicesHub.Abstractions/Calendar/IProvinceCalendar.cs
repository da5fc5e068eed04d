namespace ServicesHub.Abstractions;

/// <summary>The province's calendar: days in Italy, working days without national holidays and the patron saint's day.</summary>
public interface IProvinceCalendar
{
    /// <summary>Today in Italy.</summary>
    DateOnly Today { get; }

    /// <summary>The day in Italy at an instant.</summary>
    DateOnly DateOf(DateTimeOffset instant);

    /// <summary>True from Monday to Friday, holidays aside.</summary>
    bool IsWorkingDay(DateOnly day);

    /// <summary>The day that lies <paramref name="days"/> working days after <paramref name="from"/>, which does not count itself.</summary>
    DateOnly AddWorkingDays(DateOnly from, int days);
}
