using System.Linq.Expressions;
using Microsoft.AspNetCore.Components;

namespace ServicesHub.Shell.Forms;

/// <summary>What all fields of a form share. Bind it (<c>@bind-Value="Model.FamilyName"</c>) or give it a name.</summary>
public abstract class Field : ComponentBase
{
    /// <summary>What was typed.</summary>
    [Parameter] public string? Value { get; set; }

    /// <summary>Never raised: pages are posted, not connected. It is what lets <c>@bind-Value</c> compile.</summary>
    [Parameter] public EventCallback<string?> ValueChanged { get; set; }

    /// <summary>The bound property, which names the field.</summary>
    [Parameter] public Expression<Func<string?>>? ValueExpression { get; set; }

    /// <summary>Name in the form, where nothing is bound.</summary>
    [Parameter] public string? Name { get; set; }

    /// <summary>The label, always visible.</summary>
    [Parameter, EditorRequired] public string Label { get; set; } = "";

    /// <summary>One sentence under the label.</summary>
    [Parameter] public string? Hint { get; set; }

    /// <summary>True shows "(facoltativo)" and does not require a value.</summary>
    [Parameter] public bool Optional { get; set; }

    /// <summary>True shows the value and lets nobody change it.</summary>
    [Parameter] public bool ReadOnly { get; set; }

    /// <summary>Attributes for the input itself.</summary>
    [Parameter(CaptureUnmatchedValues = true)] public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    [CascadingParameter] internal FormContext? Form { get; set; }

    internal string InputName => Name ?? (ValueExpression is { } property ? FieldName.Of(property) : "");

    /// <summary>The field as <see cref="FormState"/> knows it.</summary>
    internal string Key => FormContext.KeyOf(InputName);

    internal string Id => FormContext.IdOf(Form?.Name, Key);

    internal IReadOnlyList<string> Errors => Form is null ? [] : [.. Form.State.For(Key).Select(text => text.ToString())];

    internal string? Invalid => Errors.Count > 0 ? "true" : null;

    internal string? Required => Optional || ReadOnly || Form is null ? null : "true";

    internal string? DescribedBy =>
        (HasHint, Errors.Count > 0) switch
        {
            (true, true) => $"{Id}-hint {Id}-error",
            (true, false) => $"{Id}-hint",
            (false, true) => $"{Id}-error",
            _ => null,
        };

    internal virtual string? ShownHint => Hint;

    /// <inheritdoc />
    protected override void OnParametersSet() => Form?.Register(Key, Label);

    private bool HasHint => !string.IsNullOrEmpty(ShownHint);
}
