namespace ServicesHub.Governance;

/// <summary>An agenda item of the demonstration and how it ended.</summary>
/// <param name="Title">Title of the item.</param>
/// <param name="Rapporteur">Who presents it.</param>
/// <param name="Outcome">How it ended; null where the session has not been closed.</param>
/// <param name="Summary">What was said.</param>
/// <param name="Kind">Kind of the decision that was taken or is proposed.</param>
/// <param name="Text">Its text.</param>
/// <param name="Owner">Code of the institution in charge; null for nobody.</param>
/// <param name="DueInDays">When it is due, in days from the session.</param>
/// <param name="Fulfilled">How it was carried out; null where it still waits.</param>
internal sealed record DemonstrationItem(
    string Title, string Rapporteur, ItemOutcome? Outcome = null, string Summary = "", DecisionKind? Kind = null, string Text = "",
    string? Owner = null, int DueInDays = 60, string? Fulfilled = null);
