using System.Text.RegularExpressions;
using ServicesHub.Abstractions;

namespace ServicesHub.Governance;

/// <summary>
/// Council papers carry no personal data of the people served (GDPR art. 5 c. 1 lett. c): a text that holds what has
/// the form of a tax code is refused.
/// </summary>
internal static partial class FreeText
{
    public static void Check(ProblemList problems, string field, string? text)
    {
        if (text is not null && TaxCode().IsMatch(text))
            problems.Add(field, "tax-code-in-text",
                "Il testo contiene un codice fiscale: toglilo, perché gli atti del Consiglio non riportano dati delle persone seguite.",
                "The text contains a tax code: remove it, because council papers carry no data of the people served.");
    }

    [GeneratedRegex(@"(?<![A-Z0-9])[A-Z]{3}\s?[A-Z]{3}\s?[0-9LMNPQRSTUV]{2}\s?[ABCDEHLMPRST]\s?[0-9LMNPQRSTUV]{2}\s?[A-Z][0-9LMNPQRSTUV]{3}\s?[A-Z](?![A-Z0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TaxCode();
}
