namespace ServicesHub.Abstractions;

/// <summary>
/// Marks a use case of a module: one thing that somebody does, named by a verb. Found by scan and created once for each
/// request.
/// </summary>
#pragma warning disable CA1040 // A marker: it says what the class is, there is nothing common to call.
public interface IUseCase;
#pragma warning restore CA1040
