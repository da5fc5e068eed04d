namespace ServicesHub.Abstractions;

/// <summary>A body that takes part in the hub (ente), as modules see it.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Code">Short stable code: <c>cpi-ascoli</c>.</param>
/// <param name="Name">Name in force today.</param>
/// <param name="Kind">What it is; see <see cref="InstitutionKinds"/>.</param>
public sealed record Institution(Guid Id, string Code, string Name, string Kind);
