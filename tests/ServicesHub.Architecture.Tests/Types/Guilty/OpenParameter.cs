namespace ServicesHub.Architecture.Tests.Types.Guilty;

public sealed record OpenParameter(int Number);
