namespace ServicesHub.Training;

/// <summary>Attendance as a share of the planned minutes.</summary>
internal static class AttendanceShare
{
    /// <summary>Whole percent, rounded down.</summary>
    public static int Percent(int minutes, int planned) => planned == 0 ? 0 : (int)((long)minutes * 100 / planned);

    /// <summary>Whether the threshold is reached; exactly at the threshold it is.</summary>
    public static bool Reaches(int minutes, int planned, int threshold) => Percent(minutes, planned) >= threshold;
}
