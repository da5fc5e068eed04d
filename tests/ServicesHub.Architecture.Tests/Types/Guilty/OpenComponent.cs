using Microsoft.AspNetCore.Components;

namespace ServicesHub.Architecture.Tests.Types.Guilty;

public class OpenComponent : ComponentBase
{
    [Parameter]
    public IReadOnlyList<OpenParameter> Numbers { get; set; } = [];
}
