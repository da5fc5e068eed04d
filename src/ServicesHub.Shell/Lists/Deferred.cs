using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace ServicesHub.Shell.Lists;

/// <summary>Renders its content after the components before it: by then the columns have said what they are.</summary>
public sealed class Deferred : ComponentBase
{
    /// <summary>What is rendered later.</summary>
    [Parameter] public RenderFragment? ChildContent { get; set; }

    /// <inheritdoc />
    protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, ChildContent);
}
