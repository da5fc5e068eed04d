namespace ServicesHub.Architecture.Tests.Types.Guilty;

internal class UnsealedType;
