namespace ServicesHub.Gateway;

/// <summary>
/// Takes out of each request what only the hub's own processes and the deployment's proxies may say: where it came from and
/// on whose behalf. With underscores too, which some servers read as hyphens.
/// </summary>
internal sealed class ForeignHeaders(RequestDelegate next)
{
    private const string OfBrowsers = "X-Hub-Request";

    private static readonly string[] Beginnings = ["X-Forwarded", "X-Hub-", "X-Original-", "X-Rewrite-"];

    // Of all that is listed here: most headers are known to be none of them by their first letter.
    private static readonly System.Buffers.SearchValues<char> Initials = System.Buffers.SearchValues.Create("CcFfTtXx");

    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "Forwarded", "X-Real-IP", "X-Client-IP", "X-Cluster-Client-IP", "True-Client-IP", "CF-Connecting-IP", "X-ProxyUser-Ip",
    };

    public Task InvokeAsync(HttpContext context)
    {
        List<string>? foreign = null;
        foreach (var (name, _) in context.Request.Headers)
            if (IsForeign(name))
                (foreign ??= []).Add(name);
        foreign?.ForEach(name => context.Request.Headers.Remove(name));
        return next(context);
    }

    internal static bool IsForeign(string header)
    {
        if (!header.AsSpan(0, 1).ContainsAny(Initials) || header.Equals(OfBrowsers, StringComparison.OrdinalIgnoreCase))
            return false;
        var name = header.Replace('_', '-');
        return Names.Contains(name) || Beginnings.Any(beginning => name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));
    }
}
