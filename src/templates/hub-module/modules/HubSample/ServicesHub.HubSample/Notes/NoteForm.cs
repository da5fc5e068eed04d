namespace ServicesHub.HubSample;

/// <summary>A note as it is typed.</summary>
internal sealed class NoteForm
{
    public string? Id { get; set; }

    public string? Text { get; set; }
}
