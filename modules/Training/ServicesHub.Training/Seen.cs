using System.Globalization;
using ServicesHub.Abstractions;

namespace ServicesHub.Training;

/// <summary>Compares the version that a form was filled from with the present one.</summary>
internal static class Seen
{
    public static string Of(long version) => version.ToString(CultureInfo.InvariantCulture);

    /// <exception cref="RuleViolationException">Somebody else changed the record meanwhile.</exception>
    public static void Check(long current, string? seen)
    {
        if (seen is not null && seen != Of(current))
            throw new RuleViolationException("changed-meanwhile", new(
                "Qualcun altro ha modificato questi dati mentre scrivevi: apri la pagina in un'altra scheda, confronta, poi ricarica e ripeti.",
                "Somebody else changed this while you were writing: open the page in another tab, compare, then reload and repeat."));
    }
}
