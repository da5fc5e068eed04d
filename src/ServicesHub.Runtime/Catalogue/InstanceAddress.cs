namespace ServicesHub.Runtime;

/// <summary>Where the gateway reaches this process.</summary>
/// <param name="Value"><c>http://127.0.0.1:5001</c>, or <c>unix:</c> and the path of a socket.</param>
public sealed record InstanceAddress(string Value);
