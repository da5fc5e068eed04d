namespace ServicesHub.Browser.Tests;

/// <summary>The screens that pages are looked at on.</summary>
internal static class Devices
{
    public static ViewportSize Desktop { get; } = new() { Width = 1280, Height = 800 };

    public static ViewportSize Phone { get; } = new() { Width = 390, Height = 844 };

    public static IReadOnlyList<(string Name, ViewportSize Size)> All { get; } = [("desktop", Desktop), ("phone", Phone)];
}
