using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>A line of a stream of facts.</summary>
/// <param name="Fact">A fact; null on the last line.</param>
/// <param name="Total">On the last line, how many came before it: without it the stream was cut off.</param>
internal sealed record FactLine(Fact? Fact, long? Total);
