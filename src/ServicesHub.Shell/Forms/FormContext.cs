namespace ServicesHub.Shell.Forms;

/// <summary>The form around a field.</summary>
internal sealed class FormContext(string name, FormState state)
{
    private readonly Dictionary<string, string> labels = new(StringComparer.OrdinalIgnoreCase);

    public string Name => name;

    public FormState State => state;

    /// <summary>Raised when a field said what it is called: the summary above the fields is rendered before them.</summary>
    public event Action? LabelsChanged;

    public string? LabelOf(string field) => labels.GetValueOrDefault(field);

    public void Register(string field, string label)
    {
        if (labels.TryGetValue(field, out var known) && known == label)
            return;
        labels[field] = label;
        if (!state.IsValid)
            LabelsChanged?.Invoke();
    }

    public static string KeyOf(string name) =>
        name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? name[(dot + 1)..] : name;

    public static string IdOf(string? form, string key)
    {
        var id = new string([.. key.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')]).TrimEnd('-');
        return form is null ? id : $"{form}-{id}";
    }
}
