namespace ServicesHub.PostgreSql;

/// <summary>Why the hub cannot start: one sentence that says what, where and how to put it right, in both languages.</summary>
public sealed class StartupException(string english, string italian, Exception? cause = null)
    : Exception($"{english}{Environment.NewLine}{italian}", cause)
{
    public string English { get; } = english;

    public string Italian { get; } = italian;
}
