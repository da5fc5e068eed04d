namespace ServicesHub.Architecture.Tests.Types;

internal static class AssemblyRules
{
    public static IEnumerable<string> Trespasses(string assembly, IEnumerable<string> references, IReadOnlyCollection<string> allowed, bool otherContracts = true) =>
        from reference in references
        where reference == "ServicesHub" || reference.StartsWith("ServicesHub.", StringComparison.Ordinal)
        where !allowed.Contains(reference) && !(otherContracts && reference.EndsWith(".Contracts", StringComparison.Ordinal))
        select $"{assembly} references {reference}";
}
