using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace ServicesHub.Runtime;

/// <summary>How a process that is told to stop takes its leave: the section <c>Hub:Drain</c>.</summary>
/// <param name="Notice">How long it still answers after it has said that it goes, so that nobody sends it any more.</param>
/// <param name="Requests">How long running requests may take after that.</param>
internal sealed record DrainSettings(TimeSpan Notice, TimeSpan Requests)
{
    public const string NoticeSetting = "Hub:Drain:Notice";

    public const string RequestsSetting = "Hub:Drain:Requests";

    /// <exception cref="StartupException">A setting is no number of seconds.</exception>
    public static DrainSettings Read(IConfiguration configuration) =>
        new(Seconds(configuration, NoticeSetting, 1), Seconds(configuration, RequestsSetting, 30));

    private static TimeSpan Seconds(IConfiguration configuration, string setting, double usual) => configuration[setting] switch
    {
        null or "" => TimeSpan.FromSeconds(usual),
        var text when double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds <= 3600 => TimeSpan.FromSeconds(seconds),
        var text => throw new StartupException($"{setting} is '{text}': give a number of seconds from 0 to 3600, or leave it out."),
    };
}
