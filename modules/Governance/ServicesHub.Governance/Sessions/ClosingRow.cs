using ServicesHub.Shell.Forms;

namespace ServicesHub.Governance;

/// <summary>The outcome of an item as the form posts it.</summary>
internal sealed class ClosingRow
{
    public string? ItemId { get; set; }

    public string? Outcome { get; set; }

    public string? Summary { get; set; }

    public string? Kind { get; set; }

    public string? Text { get; set; }

    public string? OwnerInstitutionId { get; set; }

    public string? DueOn { get; set; }

    public string? InFavour { get; set; }

    public string? Against { get; set; }

    public string? Abstained { get; set; }

    public static ClosingRow Of(AgendaItem item) => new()
    {
        ItemId = item.Id.ToString(),
        Kind = item.ProposedKind?.ToString(),
        Text = item.ProposedText,
        OwnerInstitutionId = item.ProposedOwnerId?.ToString() ?? (item.ProposedText.Length > 0 ? Choices.Nobody : null),
        DueOn = item.ProposedDueOn is { } due ? Shell.Text.Day(due) : null,
    };

    public ItemClosing Read(FormState state, string at)
    {
        var outcome = Choices.Parse<ItemOutcome>(Outcome);
        var decided = outcome == ItemOutcome.Decided;
        var nobody = OwnerInstitutionId == Choices.Nobody;
        return new ItemClosing(
            Guid.TryParse(ItemId, out var id) ? id : Guid.Empty, outcome, Summary,
            decided ? Choices.Parse<DecisionKind>(Kind) : null,
            decided ? Text : null,
            decided && !nobody ? state.Id($"{at}.{nameof(OwnerInstitutionId)}", OwnerInstitutionId, required: false) : null,
            decided && !nobody ? state.Date($"{at}.{nameof(DueOn)}", DueOn, required: false) : null,
            decided && nobody,
            decided ? ReadVotes(state, at) : null);
    }

    private Votes? ReadVotes(FormState state, string at)
    {
        if (string.IsNullOrWhiteSpace(InFavour + Against + Abstained))
            return null;
        return new Votes(
            state.Number($"{at}.{nameof(InFavour)}", InFavour, required: false) ?? 0,
            state.Number($"{at}.{nameof(Against)}", Against, required: false) ?? 0,
            state.Number($"{at}.{nameof(Abstained)}", Abstained, required: false) ?? 0);
    }
}
