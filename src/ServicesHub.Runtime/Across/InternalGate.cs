using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>
/// Lets only calls of the hub's own processes through to <c>/_hub</c>: signed by a process that runs, for this one, just now
/// and for the first time. The acting person or client is read anew, so what she may no longer do is refused here too. Everybody else
/// finds nothing.
/// </summary>
internal sealed partial class InternalGate(RequestDelegate next, ProcessKeys keys, UsedNonces nonces, ProcessIdentity process, ILogger<InternalGate> log)
{
    private const long LargestBody = 1024 * 1024;

    public async Task InvokeAsync(HttpContext context, CurrentUserHolder holder, MembershipReader memberships, ClientReader clients)
    {
        if (!context.Request.Path.StartsWithSegments(HubPaths.Internal))
        {
            await next(context);
            return;
        }
        if (await RefusalAsync(context, holder, memberships, clients) is { } reason)
        {
            LogRefused(log, context.Request.Path, reason);
            context.SetEndpoint(null);
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        await next(context);
    }

    /// <returns>Why the call is not taken; null when it is.</returns>
    private async Task<string?> RefusalAsync(HttpContext context, CurrentUserHolder holder, MembershipReader memberships, ClientReader clients)
    {
        var request = context.Request;
        if (SignedCall.Read(request.Headers) is not { } call)
            return "it is not signed";
        if (call.To != process.Id)
            return "it is for another process";
        if (!nonces.IsInTime(call.At))
            return "its time is not now";
        if (await keys.FindAsync(call.From, context.RequestAborted) is not { } key)
            return "nobody knows its sender";
        if (request.ContentLength is not <= LargestBody)
            return "it is too large or does not say its size";
        request.EnableBuffering();
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, context.RequestAborted);
        request.Body.Position = 0;
        if (!IsSigned(key, call.Content(request.Method, request.Path + request.QueryString, body.ToArray()), request.Headers[SignedCall.SignatureHeader].ToString()))
            return "its signature is not its sender's";
        if (!nonces.Take(call.Nonce))
            return "it came before";
        if (await ActingAsync(call, memberships, clients, context.RequestAborted) is not { } user)
            return "the person may no longer act as it says";
        holder.Current = user;
        context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, call.User)], "hub-process"));
        return null;
    }

    private static bool IsSigned(byte[] key, byte[] content, string signature)
    {
        var bytes = new byte[signature.Length];
        return Convert.TryFromBase64String(signature, bytes, out var length) && ProcessKey.Verify(key, content, bytes[..length]);
    }

    private static async Task<ICurrentUser?> ActingAsync(SignedCall call, MembershipReader memberships, ClientReader clients, CancellationToken ct)
    {
        if (call.User == SignedCall.System)
            return SystemUser.Instance;
        if (call.User == SignedCall.Nobody)
            return AnonymousUser.Instance;
        if (!Guid.TryParse(call.User, out var id))
            return null;
        var person = await memberships.ReadAsync(id, null, ct) ?? await clients.ReadAsync(id, null, ct);
        return person?.Active?.Id == call.Membership ? person : null;
    }

    [LoggerMessage(1602, LogLevel.Warning, "A call to {Path} was not taken: {Reason}.")]
    private static partial void LogRefused(ILogger logger, string path, string reason);
}
