namespace ServicesHub.Abstractions;

/// <summary>Several fields of an input are not usable. The hub answers 422 with every one of them.</summary>
/// <param name="problems">One entry for each field that is not usable.</param>
public sealed class InvalidInputException(IReadOnlyList<FieldProblem> problems) : Exception("The input is not valid.")
{
    /// <summary>One entry for each field that is not usable.</summary>
    public IReadOnlyList<FieldProblem> Problems { get; } = problems;
}
