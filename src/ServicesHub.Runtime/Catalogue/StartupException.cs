namespace ServicesHub.Runtime;

/// <summary>The process cannot start. The message is one sentence: what, where, and how to fix it.</summary>
public sealed class StartupException(string sentence, Exception? inner = null) : Exception(sentence, inner);
