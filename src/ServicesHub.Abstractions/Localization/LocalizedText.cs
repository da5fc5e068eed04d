using System.Globalization;

namespace ServicesHub.Abstractions;

/// <summary>A text in the two languages of the hub. Italian is the official one.</summary>
/// <param name="It">The Italian text.</param>
/// <param name="En">The English text.</param>
public sealed record LocalizedText(string It, string En)
{
    /// <summary>The text in the language of <paramref name="culture"/>; Italian unless that is English.</summary>
    public string In(CultureInfo culture) =>
        culture.TwoLetterISOLanguageName == "en" ? En : It;

    /// <summary>The text in the language of the current request.</summary>
    public override string ToString() => In(CultureInfo.CurrentUICulture);
}
