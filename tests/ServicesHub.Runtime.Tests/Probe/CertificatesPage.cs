using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using ServicesHub.Abstractions;

namespace ServicesHub.Runtime.Tests.Probe;

[Route("/probe/certificates")]
[RequiresPermission(ProbeModule.Use)]
[RequiresFeature(ProbeModule.Certificates)]
public sealed class CertificatesPage : ComponentBase
{
    protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddMarkupContent(0, "<h1>Attestati aperti</h1>");
}
