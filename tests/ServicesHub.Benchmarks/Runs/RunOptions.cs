using System.Globalization;

namespace ServicesHub.Benchmarks;

/// <summary>What a run measures and how long.</summary>
internal sealed record RunOptions
{
    /// <summary>Names of the cases; none means all.</summary>
    public IReadOnlyList<string> Cases { get; init; } = [];

    /// <summary>Rounds of each comparison; less than 7 is a trial, not a measurement.</summary>
    public int Rounds { get; init; } = 7;

    /// <summary>Seconds of a round: reference, subject, subject, reference.</summary>
    public double Seconds { get; init; } = 4;

    /// <summary>Where the table is written as Markdown; null for nowhere.</summary>
    public string? Out { get; init; }

    /// <summary>Rounds of what is reported without a bar.</summary>
    public int Fewer => Math.Min(Rounds, 3);

    public TimeSpan Slice => TimeSpan.FromSeconds(Seconds / 4);

    /// <summary>How long each side works before it is measured: the compiler is not done with a process earlier than after half a minute.</summary>
    public TimeSpan WarmUp { get; init; } = TimeSpan.FromSeconds(30);

    /// <exception cref="FormatException">A word is no option, or its number none.</exception>
    public static RunOptions Parse(IReadOnlyList<string> words)
    {
        var options = new RunOptions();
        for (var i = 0; i < words.Count; i++)
            options = words[i] switch
            {
                "--rounds" => options with { Rounds = int.Parse(Following(words, i++), CultureInfo.InvariantCulture) },
                "--seconds" => options with { Seconds = double.Parse(Following(words, i++), CultureInfo.InvariantCulture) },
                "--warm-up" => options with { WarmUp = TimeSpan.FromSeconds(double.Parse(Following(words, i++), CultureInfo.InvariantCulture)) },
                "--out" => options with { Out = Following(words, i++) },
                ['-', ..] => throw new FormatException($"There is no option '{words[i]}': use --rounds, --seconds, --warm-up, --out."),
                _ => options with { Cases = [.. options.Cases, words[i]] },
            };
        return options;
    }

    private static string Following(IReadOnlyList<string> words, int option) =>
        option + 1 < words.Count ? words[option + 1] : throw new FormatException($"{words[option]} needs a value.");
}
