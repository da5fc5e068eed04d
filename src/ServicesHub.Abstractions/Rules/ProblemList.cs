namespace ServicesHub.Abstractions;

/// <summary>Collects the problems of an input, so that the person sees all of them at once.</summary>
public sealed class ProblemList
{
    private readonly List<FieldProblem> problems = [];

    /// <summary>Whether anything was added.</summary>
    public bool Any => problems.Count > 0;

    /// <summary>Adds a problem.</summary>
    public void Add(string field, string code, string it, string en) =>
        problems.Add(new FieldProblem(field, code, new LocalizedText(it, en)));

    /// <summary>Adds a problem when the value is missing.</summary>
    /// <returns>The trimmed value; empty when missing.</returns>
    public string Required(string field, string? value, string it, string en)
    {
        if (string.IsNullOrWhiteSpace(value))
            Add(field, "required", it, en);
        return value?.Trim() ?? "";
    }

    /// <summary>Ends the work when anything was added.</summary>
    /// <exception cref="InvalidInputException">At least one problem was added.</exception>
    public void ThrowIfAny()
    {
        if (Any)
            throw new InvalidInputException([.. problems]);
    }
}
