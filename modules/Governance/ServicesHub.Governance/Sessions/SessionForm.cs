using ServicesHub.Shell.Forms;

namespace ServicesHub.Governance;

/// <summary>A session as the form posts it.</summary>
internal sealed class SessionForm
{
    /// <summary>Identity of the session to be made.</summary>
    public string? Id { get; set; }

    public string? Version { get; set; }

    public string? BodyId { get; set; }

    public string? Day { get; set; }

    public string? StartsAt { get; set; }

    public string? Place { get; set; }

    public string? Mode { get; set; }

    public List<AgendaRow>? Agenda { get; set; }

    public static SessionForm Of(Session session)
    {
        var local = ItalianTime.Of(session.StartsAt);
        return new SessionForm
        {
            Version = Seen.Of(session.Version),
            BodyId = session.BodyId.ToString(),
            Day = Shell.Text.Day(DateOnly.FromDateTime(local.DateTime)),
            StartsAt = $"{local:HH:mm}",
            Place = session.Place,
            Mode = session.Mode.ToString(),
            Agenda = [.. session.Agenda.Select(AgendaRow.Of)],
        };
    }

    /// <summary>Drops empty rows, so that rows and problems keep the same numbers, and reads what was typed.</summary>
    public SessionInput Read(FormState state)
    {
        Agenda = [.. (Agenda ?? []).Where(r => !r.IsEmpty)];
        var day = state.Date(nameof(Day), Day);
        var time = state.Time(nameof(StartsAt), StartsAt);
        var place = state.Required(nameof(Place), Place);
        return new SessionInput(
            state.Id(nameof(BodyId), BodyId), day is null || time is null ? null : ItalianTime.At(day.Value, time.Value), place,
            Choices.Parse<SessionMode>(Mode), [.. Agenda.Select((row, i) => row.Read(state, $"Agenda[{i}]"))]);
    }

    public void AddEmptyRows(int least)
    {
        Agenda ??= [];
        var wanted = Math.Max(least, Agenda.Count + 2);
        while (Agenda.Count < wanted)
            Agenda.Add(new AgendaRow());
    }

}
