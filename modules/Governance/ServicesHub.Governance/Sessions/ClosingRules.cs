using ServicesHub.Abstractions;

namespace ServicesHub.Governance;

/// <summary>
/// Every item ends in one of four ways, and every decision has an owner with a date or says that it has none.
/// </summary>
internal static class ClosingRules
{
    public static void Check(ProblemList problems, Session session, IReadOnlyList<ItemClosing> items, IReadOnlySet<Guid> institutions, DateOnly today)
    {
        foreach (var missing in session.Agenda.Where(a => items.All(i => i.ItemId != a.Id)))
            problems.Add("items", "outcome-missing", $"Manca l'esito del punto {missing.Position}.", $"The outcome of item {missing.Position} is missing.");
        for (var i = 0; i < items.Count; i++)
        {
            if (session.Agenda.All(a => a.Id != items[i].ItemId))
                problems.Add($"items[{i}].itemId", "unknown-item", "Questo punto non è all'ordine del giorno.", "This item is not on the agenda.");
            CheckItem(problems, $"items[{i}]", items[i], institutions, today);
        }
    }

    private static void CheckItem(ProblemList problems, string at, ItemClosing item, IReadOnlySet<Guid> institutions, DateOnly today)
    {
        FreeText.Check(problems, $"{at}.summary", item.Summary);
        if (item.Outcome is null)
            problems.Add($"{at}.outcome", "required", "Scegli come si è concluso il punto.", "Choose how the item ended.");
        if (item.Outcome != ItemOutcome.Decided)
            return;
        FreeText.Check(problems, $"{at}.text", item.Text);
        if (item.Kind is null)
            problems.Add($"{at}.kind", "required", "Scegli il tipo di decisione.", "Choose the kind of decision.");
        problems.Required($"{at}.text", item.Text, "Scrivi il testo della decisione.", "Type the text of the decision.");
        if (item.Votes is { } votes && (votes.InFavour < 0 || votes.Against < 0 || votes.Abstained < 0))
            problems.Add($"{at}.votes", "negative-votes", "I voti non possono essere negativi.", "Votes cannot be negative.");
        if (item.NoOwner)
            return;
        if (item.OwnerInstitutionId is not { } owner || !institutions.Contains(owner))
            problems.Add($"{at}.ownerInstitutionId", "required", "Scegli l'ente incaricato, oppure «nessuno».", "Choose the institution in charge, or “nobody”.");
        if (item.DueOn is null)
            problems.Add($"{at}.dueOn", "required", "Indica entro quando.", "Say by when.");
        else if (item.DueOn < today)
            problems.Add($"{at}.dueOn", "in-the-past", "La scadenza è già passata: indicane una da oggi in poi.", "The due day lies in the past: give one from today on.");
    }
}
