using static ServicesHub.Shell.Text;

namespace ServicesHub.Platform;

/// <summary>When an institution takes part, in words.</summary>
internal static class InstitutionTime
{
    public static string Words(InstitutionView institution, DateOnly today) => institution.Until switch
    {
        { } until when until < today => T($"dal {Day(institution.From)} al {Day(until)}: terminato", $"from {Day(institution.From)} to {Day(until)}: ended"),
        { } until => T($"dal {Day(institution.From)} al {Day(until)}", $"from {Day(institution.From)} to {Day(until)}"),
        null => T($"dal {Day(institution.From)}", $"from {Day(institution.From)}"),
    };
}
