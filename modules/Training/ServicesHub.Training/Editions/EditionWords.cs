using ServicesHub.Shell.Forms;
using static ServicesHub.Shell.Text;

namespace ServicesHub.Training;

/// <summary>What pages say about editions.</summary>
internal static class EditionWords
{
    public static string Dates(DateOnly from, DateOnly to) => from == to ? Day(from) : $"{Day(from)} – {Day(to)}";

    public static string Seats(EditionLine line, DateOnly today) => (line.State, line.Left, line.Waiting) switch
    {
        (EditionState.Cancelled, _, _) => "–",
        _ when line.State == EditionState.Completed || line.EndsOn < today => T($"{line.Taken} partecipanti", $"{line.Taken} participants"),
        (_, 0, 0) => T("Posti esauriti", "No seats left"),
        (_, 0, var waiting) => T($"Posti esauriti, {waiting} in attesa", $"No seats left, {waiting} waiting"),
        (_, 1, _) => T($"1 posto libero su {line.Seats}", $"1 seat left of {line.Seats}"),
        (_, var left, _) => T($"{left} posti liberi su {line.Seats}", $"{left} seats left of {line.Seats}"),
    };

    public static string Times(EditionSession session) => $"{session.StartsAt:HH:mm}–{session.EndsAt:HH:mm}";

    public static IReadOnlyList<Option> Kinds(DateOnly day) => [.. EditionKinds.On(day).Select(kind => new Option(kind.Code, T(kind.Label)))];
}
