using ServicesHub.Shell.Forms;

namespace ServicesHub.Training;

/// <summary>An edition as the form posts it.</summary>
internal sealed class EditionForm
{
    /// <summary>Identity of the edition to be made.</summary>
    public string? Id { get; set; }

    public string? Version { get; set; }

    public string? Title { get; set; }

    public string? Description { get; set; }

    public string? Kind { get; set; }

    public string? Seats { get; set; }

    public string? EnrolBy { get; set; }

    public string? ThresholdPercent { get; set; }

    public string? PlanMeasure { get; set; }

    public List<SessionRow>? Sessions { get; set; }

    public List<ReservedRow>? Reserved { get; set; }

    public static EditionForm Of(Edition edition) => new()
    {
        Version = Seen.Of(edition.Version),
        Title = edition.Title,
        Description = edition.Description,
        Kind = edition.Kind,
        Seats = Seen.Of(edition.Seats),
        EnrolBy = Shell.Text.Day(edition.EnrolBy),
        ThresholdPercent = Seen.Of(edition.ThresholdPercent),
        PlanMeasure = edition.PlanMeasure,
        Sessions = [.. edition.InOrder.Select(SessionRow.Of)],
        Reserved = [.. edition.Reserved.Select(r => new ReservedRow { InstitutionId = r.InstitutionId.ToString(), Seats = Seen.Of(r.Seats) })],
    };

    /// <summary>Drops empty rows, so that rows and problems keep the same numbers, and reads what was typed.</summary>
    public EditionInput Read(FormState state, DateOnly today)
    {
        Sessions = [.. (Sessions ?? []).Where(r => !r.IsEmpty)];
        Reserved = [.. (Reserved ?? []).Where(r => !r.IsEmpty)];
        return new EditionInput(
            state.Required(nameof(Title), Title), Description, state.Choice(nameof(Kind), Kind, EditionWords.Kinds(today)), state.Number(nameof(Seats), Seats, 1),
            state.Date(nameof(EnrolBy), EnrolBy), state.Number(nameof(ThresholdPercent), ThresholdPercent, 1, 100), PlanMeasure,
            [.. Sessions.Select((row, i) => row.Read(state, $"{nameof(Sessions)}[{i}]"))],
            [.. Reserved.Select((row, i) => row.Read(state, $"{nameof(Reserved)}[{i}]"))]);
    }

    public void AddEmptyRows()
    {
        (Sessions ??= []).AddRange(Enumerable.Range(0, Math.Max(1, 3 - Sessions.Count)).Select(_ => new SessionRow()));
        (Reserved ??= []).AddRange(Enumerable.Range(0, 2).Select(_ => new ReservedRow()));
    }
}
