namespace ServicesHub.Abstractions;

/// <summary>The facts of a source cannot be read to the end now, so nothing follows from those that are missing.</summary>
/// <param name="source">The <see cref="IReportSource.Name"/>.</param>
/// <param name="inner">What happened on the way.</param>
public sealed class SourceUnavailableException(string source, Exception? inner = null)
    : Exception($"The module that yields the facts '{source}' cannot be reached now.", inner);
