using Microsoft.AspNetCore.Components;

namespace ServicesHub.Shell.Lists;

/// <summary>A column of a <see cref="DataList{TItem}"/>.</summary>
/// <typeparam name="TItem">What a row shows.</typeparam>
public sealed class Column<TItem> : ComponentBase
{
    /// <summary>Heading, and label of the fact on phones.</summary>
    [Parameter, EditorRequired] public string Title { get; set; } = "";

    /// <summary>Name in the query (<c>?sort=name</c>, <c>?sort=-name</c>) when the list sorts by the column.</summary>
    [Parameter] public string? Sort { get; set; }

    /// <summary>True for the column that names the row; it becomes the title of the card on phones.</summary>
    [Parameter] public bool Header { get; set; }

    /// <summary>True aligns to the right.</summary>
    [Parameter] public bool Numeric { get; set; }

    /// <summary>The cell.</summary>
    [Parameter, EditorRequired] public RenderFragment<TItem>? ChildContent { get; set; }

    [CascadingParameter] internal List<Column<TItem>>? Columns { get; set; }

    internal string? Class => Numeric ? "text-end" : null;

    /// <inheritdoc />
    protected override void OnInitialized() => Columns?.Add(this);
}
