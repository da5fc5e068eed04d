using Microsoft.EntityFrameworkCore;

namespace ServicesHub.Data;

/// <summary>The context of a module, found without knowing its type: the migrator and the readiness check use it.</summary>
/// <param name="ModuleId">The module.</param>
/// <param name="Context">Its context.</param>
public sealed record ModuleContext(string ModuleId, DbContext Context);
