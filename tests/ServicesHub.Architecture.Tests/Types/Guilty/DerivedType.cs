namespace ServicesHub.Architecture.Tests.Types.Guilty;

internal sealed class DerivedType : UnsealedType;
