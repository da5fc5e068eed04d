using System.Globalization;
using ServicesHub.Abstractions;

namespace ServicesHub.Governance;

/// <summary>Compares the version that a form was filled from with the present one.</summary>
internal static class Seen
{
    public static string Of(long version) => version.ToString(CultureInfo.InvariantCulture);

    /// <summary>Runs a change if the record is still as the form showed it.</summary>
    public static Task At(long current, string? seen, Func<Task> change)
    {
        Check(current, seen);
        return change();
    }

    /// <exception cref="RuleViolationException">Somebody else changed the record meanwhile.</exception>
    public static void Check(long current, string? seen)
    {
        if (seen is not null && seen != Of(current))
            throw new RuleViolationException("changed-meanwhile", new(
                "Qualcun altro ha modificato questi dati mentre scrivevi: apri la pagina in un'altra scheda, confronta, poi ricarica e ripeti.",
                "Somebody else changed this while you were writing: open the page in another tab, compare, then reload and repeat."));
    }
}
