using ServicesHub.Shell.Forms;

namespace ServicesHub.Training;

/// <summary>A session as the form posts it.</summary>
internal sealed class SessionRow
{
    public string? Id { get; set; }

    public string? Day { get; set; }

    public string? StartsAt { get; set; }

    public string? EndsAt { get; set; }

    public string? Place { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Day + StartsAt + EndsAt + Place);

    public static SessionRow Of(EditionSession session) => new()
    {
        Id = session.Id.ToString(),
        Day = Shell.Text.Day(session.Day),
        StartsAt = $"{session.StartsAt:HH:mm}",
        EndsAt = $"{session.EndsAt:HH:mm}",
        Place = session.Place,
    };

    public SessionInput Read(FormState state, string at) => new(
        Guid.TryParse(Id, out var id) ? id : null, state.Date($"{at}.{nameof(Day)}", Day), state.Time($"{at}.{nameof(StartsAt)}", StartsAt),
        state.Time($"{at}.{nameof(EndsAt)}", EndsAt), state.Required($"{at}.{nameof(Place)}", Place));
}
