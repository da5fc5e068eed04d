namespace ServicesHub.Architecture.Tests.Repository;

internal static class Offenders
{
    /// <summary>Fails with one offender a line.</summary>
    public static void None(IEnumerable<string> offenders)
    {
        var found = offenders.ToList();
        Assert.True(found.Count == 0, $"{found.Count} found:{Environment.NewLine}{string.Join(Environment.NewLine, found)}");
    }
}
