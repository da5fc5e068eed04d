using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using ServicesHub.Abstractions;

namespace ServicesHub.Runtime.Tests.Probe;

[Route("/probe")]
[RequiresPermission(ProbeModule.Use)]
public sealed class ProbePage : ComponentBase
{
    protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddMarkupContent(0, "<h1>Sonda aperta</h1>");
}
