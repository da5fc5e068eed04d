namespace ServicesHub.Architecture.Tests.Types.Guilty;

public sealed class OpenType;
