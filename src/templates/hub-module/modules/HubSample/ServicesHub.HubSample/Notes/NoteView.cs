namespace ServicesHub.HubSample;

internal sealed record NoteView(Guid Id, string Text, DateTimeOffset WrittenAt);
