namespace Hello.Plugin;

internal sealed class Greeting
{
    public Guid Id { get; init; }

    public required string Text { get; init; }

    /// <summary>How often the hub has told of it: once.</summary>
    public int Heard { get; set; }
}
