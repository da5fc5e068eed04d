using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Npgsql;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Runtime;

/// <summary>
/// A POST with an <c>Idempotency-Key</c> is carried out once: the same key and body give the same answer, another body is
/// refused, and whoever comes while the first is at work is told to come again. Only the process that runs the module does
/// this; the gateway passes the key on.
/// </summary>
internal sealed class IdempotencyMiddleware(RequestDelegate next)
{
    public const string Header = "Idempotency-Key";

    public async Task InvokeAsync(HttpContext context, NpgsqlDataSource database, ICurrentUser user, KeyedRequest request)
    {
        request.IsChange = !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method);
        if (Fault.Point is not null && user.IsAuthenticated && HttpMethods.IsPost(context.Request.Method) && IsModuleApi(context))
            context.Response.OnCompleted(() => { Fault.At(Fault.AfterResponse); return Task.CompletedTask; });
        var key = context.Request.Headers[Header].ToString();
        if (key.Length == 0 || !HttpMethods.IsPost(context.Request.Method) || !IsModuleApi(context) || !user.IsAuthenticated)
        {
            await next(context);
            return;
        }
        if (key.Length > 200)
            throw new RuleViolationException("idempotency-key-too-long", new("Usa una Idempotency-Key di al massimo 200 caratteri.", "Use an Idempotency-Key of at most 200 characters."));

        var hash = await HashAsync(context, user);
        if (await KeptAsync(database, user.UserId, key, hash, context.RequestAborted) is { } kept)
        {
            await AnswerAsync(context, kept);
            return;
        }
        request.Begin(user.UserId, key, hash);
        try
        {
            await CarryOutAsync(context, database, request);
        }
        catch (KeyTakenException)
        {
            await request.DisposeAsync();
            context.Response.Clear();
            await AnswerAsync(context, await KeptAsync(database, user.UserId, key, hash, context.RequestAborted) ?? throw new KeyInUseException());
        }
    }

    private async Task CarryOutAsync(HttpContext context, NpgsqlDataSource database, KeyedRequest request)
    {
        var original = context.Response.Body;
        using var buffer = new MemoryStream();
        context.Response.Body = buffer;
        try
        {
            await next(context);
            if (context.Response.StatusCode is >= 200 and < 300)
                await KeepAsync(context, database, request, buffer);
        }
        finally
        {
            context.Response.Body = original;
            await request.DisposeAsync();
        }
        buffer.Position = 0;
        await buffer.CopyToAsync(original, context.RequestAborted);
    }

    private static async Task KeepAsync(HttpContext context, NpgsqlDataSource database, KeyedRequest request, MemoryStream buffer)
    {
        var response = context.Response;
        var answer = new KeptAnswer(
            response.StatusCode, Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length), response.ContentType, Text(response.Headers.Location), Text(response.Headers.ETag));
        if (!await request.CommitAsync(answer, CancellationToken.None))
            await request.KeepAsync(database, answer, CancellationToken.None);
    }

    private static string? Text(Microsoft.Extensions.Primitives.StringValues header) => header.Count == 0 ? null : header.ToString();

    private static bool IsModuleApi(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api") && context.GetEndpoint()?.Metadata.GetMetadata<ModuleMetadata>() is not null;

    // The institution is part of it: an answer given under one membership is not read again under another.
    private static async Task<string> HashAsync(HttpContext context, ICurrentUser user)
    {
        context.Request.EnableBuffering();
        var hash = Convert.ToHexString(await SHA256.HashDataAsync(context.Request.Body, context.RequestAborted));
        context.Request.Body.Position = 0;
        return $"{user.Active?.InstitutionId}:{context.Request.Path}{context.Request.QueryString}:{context.Request.Headers.IfMatch}:{hash}";
    }

    /// <exception cref="RuleViolationException">The key was used with another request.</exception>
    /// <exception cref="KeyInUseException">A request is being carried out under the key.</exception>
    private static async Task<KeptAnswer?> KeptAsync(NpgsqlDataSource database, Guid user, string key, string hash, CancellationToken ct)
    {
        await using var command = database.CreateCommand("""
            select pg_try_advisory_xact_lock_shared(hashtextextended($1, 7)), r.body_hash, r.status, r.body, r.content_type, r.location, r.e_tag
            from (values (1)) as one left join hub.idempotent_requests r on r.user_id = $2 and r.key = $3
            """);
        foreach (var value in new object[] { KeyedRequest.LockOf(user, key), user, key })
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        await using var reader = await command.ExecuteReaderAsync(ct);
        await reader.ReadAsync(ct);
        if (reader.IsDBNull(1))
            return reader.GetBoolean(0) ? null : throw new KeyInUseException();
        if (reader.GetString(1) != hash)
            throw new RuleViolationException("idempotency-key-reused", new(
                "Questa Idempotency-Key è già stata usata con un altro contenuto: usane una nuova.",
                "This Idempotency-Key was used before with other content: use a new one."));
        return new(reader.GetInt32(2), reader.GetString(3), Nullable(reader, 4), Nullable(reader, 5), Nullable(reader, 6));
    }

    private static string? Nullable(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static async Task AnswerAsync(HttpContext context, KeptAnswer kept)
    {
        context.Items[Header] = kept;
        context.Response.StatusCode = kept.Status;
        context.Response.Headers.Location = kept.Location;
        context.Response.Headers.ETag = kept.ETag;
        if (kept.Body.Length == 0)
            return;
        context.Response.ContentType = kept.ContentType;
        await context.Response.WriteAsync(kept.Body, context.RequestAborted);
    }
}
