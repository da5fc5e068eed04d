namespace ServicesHub.Platform;

/// <summary>An event that a module could not handle. Its content and the error's message may be about people: they are not shown.</summary>
/// <param name="Id">Its number in the transport's table.</param>
/// <param name="Event">The event's name.</param>
/// <param name="Module">The module that it was for; null when the message does not say.</param>
/// <param name="ParkedAt">When the module gave up.</param>
/// <param name="ErrorType">The type of the error.</param>
/// <param name="ErrorSource">The method in which it arose.</param>
internal sealed record ParkedEvent(int Id, string Event, string? Module, DateTimeOffset ParkedAt, string? ErrorType, string? ErrorSource);
