using System.Globalization;

namespace ServicesHub.Shell.Forms;

public sealed partial class FormState
{
    private static readonly string[] DayFormats =
        ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "d M yyyy", "ddMMyyyy", "yyyy-MM-dd", "yyyy/M/d"];

    private static readonly string[] TimeFormats = ["H:mm", "H.mm", "HHmm", "%H"];

    /// <summary>The trimmed value; an error when it is missing.</summary>
    public string Required(string field, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            Add(field, "Compila questo campo.", "Fill in this field.");
        return value?.Trim() ?? "";
    }

    /// <summary>The trimmed value; null when it is missing.</summary>
    public static string? Optional(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    /// <summary>A day typed as 31/12/2026, 31-12-2026, 31122026 or 2026-12-31. Null with an error when it is none.</summary>
    public DateOnly? Date(string field, string? value, bool required = true)
    {
        if (IsMissing(field, value, required))
            return null;
        if (DateOnly.TryParseExact(value!.Trim(), DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year >= 1900)
            return day;
        Add(field, "Questa data non esiste: scrivila come giorno/mese/anno, per esempio 31/12/2026.",
            "There is no such date: write it as day/month/year, for example 31/12/2026.");
        return null;
    }

    /// <summary>A time typed as 9:30, 9.30, 0930 or 9.</summary>
    public TimeOnly? Time(string field, string? value, bool required = true)
    {
        if (IsMissing(field, value, required))
            return null;
        if (TimeOnly.TryParseExact(value!.Trim(), TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return time;
        Add(field, "Questo orario non esiste: scrivilo come ore:minuti, per esempio 9:30.",
            "There is no such time: write it as hours:minutes, for example 9:30.");
        return null;
    }

    /// <summary>A whole number between the limits; a dot between thousands is understood.</summary>
    public int? Number(string field, string? value, int min = 0, int max = int.MaxValue, bool required = true)
    {
        if (Amount(field, value, min, max, required) is not { } number)
            return null;
        if (number == decimal.Truncate(number))
            return (int)number;
        Add(field, "Scrivi un numero intero, senza virgola.", "Write a whole number, without decimals.");
        return null;
    }

    /// <summary>A number between the limits, typed as 1.234,5 or 1234.5.</summary>
    public decimal? Amount(string field, string? value, decimal min = 0, decimal max = int.MaxValue, bool required = true)
    {
        if (IsMissing(field, value, required))
            return null;
        if (!TypedNumber.TryParse(value!, out var number))
            Add(field, "Scrivi un numero, per esempio 12 o 12,5.", "Write a number, for example 12 or 12.5.");
        else if (number < min || number > max)
            Add(field, OutOfRange("Scrivi un numero", "fino a", "da", "a", "it-IT", min, max),
                OutOfRange("Write a number", "up to", "from", "to", "en-GB", min, max));
        else
            return number;
        return null;
    }

    /// <summary>An identity, as lists of choices post it.</summary>
    public Guid? Id(string field, string? value, bool required = true)
    {
        if (required && string.IsNullOrWhiteSpace(value))
            Add(field, "Scegli una voce.", "Choose one.");
        if (string.IsNullOrWhiteSpace(value))
            return null;
        if (Guid.TryParse(value, out var id))
            return id;
        Add(field, "Questa voce non c'è: scegline una dell'elenco.", "There is no such entry: choose one of the list.");
        return null;
    }

    /// <summary>One of the options, chosen by its value or typed as its text; gives back the value.</summary>
    public string? Choice(string field, string? value, IEnumerable<Option> options, bool required = true)
    {
        var typed = value?.Trim() ?? "";
        if (required && typed.Length == 0)
            Add(field, "Scegli una voce.", "Choose one.");
        if (typed.Length == 0)
            return null;
        var all = options.ToList();
        var chosen = all.Find(option => option.Value == typed)
            ?? all.Find(option => string.Equals(option.Text, typed, StringComparison.OrdinalIgnoreCase));
        if (chosen is null)
            Add(field, "Questa voce non c'è: scegline una dell'elenco.", "There is no such entry: choose one of the list.");
        return chosen?.Value;
    }

    private static string OutOfRange(
        string verb, string upTo, string from, string to, string language, decimal min, decimal max)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        string Shown(decimal limit) => limit.ToString("#,0.##", culture);
        return max == int.MaxValue
            ? $"{verb} {from} {Shown(min)} {(language == "it-IT" ? "in su" : "up")}."
            : min == int.MinValue ? $"{verb} {upTo} {Shown(max)}." : $"{verb} {from} {Shown(min)} {to} {Shown(max)}.";
    }

    private bool IsMissing(string field, string? value, bool required)
    {
        if (required)
            return Required(field, value).Length == 0;
        return string.IsNullOrWhiteSpace(value);
    }
}
