using ServicesHub.Abstractions;

namespace ServicesHub.CaseManagement.Eligibility;

/// <summary>The rules on work in words, for people who do not know their numbers.</summary>
internal static class RuleTitles
{
    private static readonly Dictionary<string, LocalizedText> Titles = new()
    {
        ["R1"] = new("Cittadinanza italiana, dell’Unione o svizzera", "Italian, Union or Swiss citizenship"),
        ["R2"] = new("Che cosa consente il permesso", "What the permit allows"),
        ["R3"] = new("Rinnovo del permesso", "Renewal of the permit"),
        ["R4"] = new("Primo rilascio in corso", "First issue under way"),
        ["R5"] = new("Conversione del permesso", "Conversion of the permit"),
        ["R6"] = new("Richiesta di protezione internazionale", "Application for international protection"),
        ["R7"] = new("Ore di lavoro di chi studia", "Hours of work of students"),
        ["R8"] = new("Settori del lavoro stagionale", "Sectors of seasonal work"),
        ["R9"] = new("Età e obbligo scolastico", "Age and compulsory schooling"),
        ["R10"] = new("Permesso scaduto", "Expired permit"),
        ["R11"] = new("Decisione di una persona", "Decision of a person"),
    };

    /// <summary>The title with the number, or the number alone where there is no title.</summary>
    public static LocalizedText Of(string rule) =>
        Titles.TryGetValue(rule, out var title) ? new($"{title.It} ({rule})", $"{title.En} ({rule})") : new(rule, rule);
}
