namespace Hello.Plugin;

internal sealed class GreetingForm
{
    public string? Text { get; set; }
}
