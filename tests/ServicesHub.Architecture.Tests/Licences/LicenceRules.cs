namespace ServicesHub.Architecture.Tests.Licences;

internal static class LicenceRules
{
    private static readonly string[] Allowed = ["MIT", "MIT-0", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "PostgreSQL", "EUPL-1.2"];
    private const string OnlyInTests = "MPL-2.0";

    public static IEnumerable<string> Unfit(IEnumerable<Package> packages, IReadOnlyList<ReviewedPackage> reviewed)
    {
        foreach (var package in packages)
        {
            var expression = package.Expression ?? reviewed.FirstOrDefault(r => r.Id.Equals(package.Id, StringComparison.OrdinalIgnoreCase))?.Expression;
            if (expression is null)
                yield return $"{package.Id} {package.Version} states no licence expression: read its licence and note it among the reviewed packages";
            else if (!Fits(expression, package.OnlyInTests))
                yield return $"{package.Id} {package.Version} is under {expression}";
        }
    }

    /// <summary>Reviews of packages that are no longer there, or that give no reason.</summary>
    public static IEnumerable<string> Idle(IEnumerable<Package> packages, IReadOnlyList<ReviewedPackage> reviewed)
    {
        var used = packages.Where(p => p.Expression is null).Select(p => p.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var review in reviewed)
        {
            if (!used.Contains(review.Id))
                yield return $"{review.Id} is reviewed but not used";
            if (string.IsNullOrWhiteSpace(review.Reason))
                yield return $"{review.Id} is reviewed without a reason";
        }
    }

    private static bool Fits(string expression, bool onlyInTests) =>
        expression.Trim('(', ')').Split(" OR ").Any(choice => choice.Split(" AND ").All(one => FitsOne(one.Trim('(', ')', ' '), onlyInTests)));

    private static bool FitsOne(string licence, bool onlyInTests) => Allowed.Contains(licence) || (onlyInTests && licence == OnlyInTests);
}
