namespace ServicesHub.Abstractions;

/// <summary>Makes answers of a module.</summary>
public static class ModuleAnswers
{
    /// <summary>The answer of a module that is there.</summary>
    public static ModuleAnswer<T> Of<T>(T value) => new(value);

    /// <summary>The module did not answer: show that it is not available, never that there is nothing.</summary>
    public static ModuleAnswer<T> Unavailable<T>() => default;
}
