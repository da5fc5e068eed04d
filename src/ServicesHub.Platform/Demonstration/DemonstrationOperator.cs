namespace ServicesHub.Platform;

/// <summary>An invented operator of the demonstration.</summary>
internal sealed record DemonstrationOperator(string UserName, string Name, params (string Institution, string Role)[] Roles);
