using Microsoft.AspNetCore.Components;
using ServicesHub.Abstractions;

namespace ServicesHub.Runtime.Tests.Probe;

[Route("/probe/audit")]
[RequiresPermission(ProbeModule.Audit)]
public sealed class AuditPage : ComponentBase;
