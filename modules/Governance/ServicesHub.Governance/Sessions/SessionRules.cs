using ServicesHub.Abstractions;

namespace ServicesHub.Governance;

/// <summary>What a session needs before it can be written down.</summary>
internal static class SessionRules
{
    public static void Check(ProblemList problems, SessionInput input)
    {
        if (input.StartsAt is null)
            problems.Add("startsAt", "required", "Indica giorno e ora della seduta.", "Give the day and time of the session.");
        problems.Required("place", input.Place, "Indica il luogo o il collegamento.", "Give the place or the link.");
        if (input.Mode is null)
            problems.Add("mode", "required", "Scegli come si tiene la seduta.", "Choose how the session is held.");
        for (var i = 0; i < (input.Agenda?.Count ?? 0); i++)
            CheckItem(problems, $"agenda[{i}]", input.Agenda![i]);
    }

    private static void CheckItem(ProblemList problems, string at, AgendaItemInput item)
    {
        problems.Required($"{at}.title", item.Title, "Scrivi il titolo del punto.", "Type the title of the item.");
        FreeText.Check(problems, $"{at}.title", item.Title);
        FreeText.Check(problems, $"{at}.proposedText", item.ProposedText);
        if (!string.IsNullOrWhiteSpace(item.ProposedText) && item.ProposedKind is null)
            problems.Add($"{at}.proposedKind", "required", "Scegli il tipo di decisione proposta.", "Choose the kind of the proposed decision.");
        if (item.ProposedOwnerId is not null && item.ProposedDueOn is null)
            problems.Add($"{at}.proposedDueOn", "required", "Indica entro quando l'ente deve provvedere.", "Say by when the institution has to act.");
    }
}
