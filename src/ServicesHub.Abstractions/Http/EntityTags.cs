using Microsoft.AspNetCore.Http;

namespace ServicesHub.Abstractions;

/// <summary>Versions of records as entity tags (RFC 9110): what was read is what may be changed.</summary>
public static class EntityTags
{
    private static readonly object Compared = new();

    /// <summary>True once this request's <c>If-Match</c> has been checked against a record.</summary>
    public static bool HasComparedVersion(this HttpContext context) => context.Items.ContainsKey(Compared);

    /// <summary>The entity tag of a version.</summary>
    public static string Of(long version) => $"\"{version}\"";

    /// <summary>Puts the entity tag on the answer.</summary>
    public static void SetEntityTag(this HttpContext context, long version) => context.Response.Headers.ETag = Of(version);

    /// <summary>Checks the request's <c>If-Match</c> against the current version.</summary>
    /// <exception cref="PreconditionException">The header is missing (428) or names another version (412).</exception>
    public static void RequireMatch(this HttpContext context, long current)
    {
        context.Items[Compared] = true;
        var given = context.Request.Headers.IfMatch;
        if (given.Count == 0)
            throw new PreconditionException(StatusCodes.Status428PreconditionRequired);
        if (!given.ToString().Split(',', StringSplitOptions.TrimEntries).Contains(Of(current)))
            throw new PreconditionException(StatusCodes.Status412PreconditionFailed);
    }
}
