using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>The process cannot start. The message is one sentence: what, where, and how to fix it.</summary>
public sealed class StartupException(string sentence, Exception? inner = null) : Exception(sentence, inner)
{
    /// <summary>The sentence in both languages, one a line.</summary>
    public StartupException(string english, string italian, Exception? inner = null)
        : this($"{english}{Environment.NewLine}{italian}", inner) => Text = new(italian, english);

    /// <summary>The sentence, in both languages where both are known.</summary>
    public LocalizedText Text { get; } = new(sentence, sentence);
}
