using ServicesHub.Shell.Forms;

namespace ServicesHub.Governance;

/// <summary>An agenda item as the form posts it.</summary>
internal sealed class AgendaRow
{
    public string? Id { get; set; }

    public string? Title { get; set; }

    public string? Rapporteur { get; set; }

    public string? ProposedKind { get; set; }

    public string? ProposedText { get; set; }

    public string? ProposedOwnerId { get; set; }

    public string? ProposedDueOn { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Title + Rapporteur + ProposedText + ProposedOwnerId + ProposedDueOn);

    public bool HasProposal => !string.IsNullOrWhiteSpace(ProposedText + ProposedKind + ProposedOwnerId + ProposedDueOn);

    public static AgendaRow Of(AgendaItem item) => new()
    {
        Id = item.Id.ToString(),
        Title = item.Title,
        Rapporteur = item.Rapporteur,
        ProposedKind = item.ProposedKind?.ToString(),
        ProposedText = item.ProposedText,
        ProposedOwnerId = item.ProposedOwnerId?.ToString(),
        ProposedDueOn = item.ProposedDueOn is { } due ? Shell.Text.Day(due) : null,
    };

    public AgendaItemInput Read(FormState state, string at) => new(
        Guid.TryParse(Id, out var id) ? id : null, Title, Rapporteur, Choices.Parse<DecisionKind>(ProposedKind), ProposedText,
        state.Id($"{at}.{nameof(ProposedOwnerId)}", ProposedOwnerId, required: false),
        state.Date($"{at}.{nameof(ProposedDueOn)}", ProposedDueOn, required: false));
}
