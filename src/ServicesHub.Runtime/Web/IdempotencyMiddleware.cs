using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Npgsql;
using NpgsqlTypes;
using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>
/// A creating POST with an <c>Idempotency-Key</c> is carried out once: the same key and body give the same answer,
/// another body is refused. The key is taken by a lock, so that two at once do not both work. Only the process that runs
/// the module does this: the gateway, holding the lock while it passes the request on, would keep the host waiting.
/// </summary>
internal sealed class IdempotencyMiddleware(RequestDelegate next)
{
    public const string Header = "Idempotency-Key";

    public async Task InvokeAsync(HttpContext context, NpgsqlDataSource database, ICurrentUser user)
    {
        var key = context.Request.Headers[Header].ToString();
        if (key.Length == 0 || !HttpMethods.IsPost(context.Request.Method) || !IsModuleApi(context) || !user.IsAuthenticated)
        {
            await next(context);
            return;
        }
        if (key.Length > 200)
            throw new RuleViolationException("idempotency-key-too-long", new("Usa una Idempotency-Key di al massimo 200 caratteri.", "Use an Idempotency-Key of at most 200 characters."));

        var hash = await HashAsync(context, user);
        await using var connection = await database.OpenConnectionAsync(context.RequestAborted);
        await using var transaction = await connection.BeginTransactionAsync(context.RequestAborted);
        await using (var claim = new NpgsqlCommand("select pg_advisory_xact_lock(hashtextextended(@key, 7))", connection, transaction))
        {
            claim.Parameters.AddWithValue("key", $"{user.UserId}:{key}");
            await claim.ExecuteNonQueryAsync(context.RequestAborted);
        }
        if (await StoredAsync(connection, transaction, user.UserId, key, context.RequestAborted) is { } stored)
        {
            await AnswerAgainAsync(context, stored, hash);
            return;
        }

        var original = context.Response.Body;
        using var buffer = new MemoryStream();
        context.Response.Body = buffer;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = original;
        }
        if (context.Response.StatusCode is >= 200 and < 300)
            await StoreAsync(context, connection, transaction, user.UserId, key, hash, buffer);
        await transaction.CommitAsync(CancellationToken.None);
        buffer.Position = 0;
        await buffer.CopyToAsync(original, context.RequestAborted);
    }

    private static bool IsModuleApi(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api") && context.GetEndpoint()?.Metadata.GetMetadata<ModuleMetadata>() is not null;

    // The institution is part of it: an answer given under one membership is not read again under another.
    private static async Task<string> HashAsync(HttpContext context, ICurrentUser user)
    {
        context.Request.EnableBuffering();
        var hash = Convert.ToHexString(await SHA256.HashDataAsync(context.Request.Body, context.RequestAborted));
        context.Request.Body.Position = 0;
        return $"{user.Active?.InstitutionId}:{context.Request.Path}:{hash}";
    }

    private sealed record Stored(string Hash, int Status, string Body, string? Location, string? ETag);

    private static async Task<Stored?> StoredAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, Guid user, string key, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            "select body_hash, status, body, location, e_tag from hub.idempotent_requests where user_id = @user and key = @key", connection, transaction);
        command.Parameters.AddWithValue("user", user);
        command.Parameters.AddWithValue("key", key);
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct)
            ? new(reader.GetString(0), reader.GetInt32(1), reader.GetString(2), reader.IsDBNull(3) ? null : reader.GetString(3), reader.IsDBNull(4) ? null : reader.GetString(4))
            : null;
    }

    private static async Task AnswerAgainAsync(HttpContext context, Stored stored, string hash)
    {
        if (stored.Hash != hash)
            throw new RuleViolationException("idempotency-key-reused", new(
                "Questa Idempotency-Key è già stata usata con un altro contenuto: usane una nuova.",
                "This Idempotency-Key was used before with other content: use a new one."));
        context.Response.StatusCode = stored.Status;
        context.Response.Headers.Location = stored.Location;
        context.Response.Headers.ETag = stored.ETag;
        if (stored.Body.Length == 0)
            return;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(stored.Body, context.RequestAborted);
    }

    private static async Task StoreAsync(
        HttpContext context, NpgsqlConnection connection, NpgsqlTransaction transaction, Guid user, string key, string hash, MemoryStream body)
    {
        await using var command = new NpgsqlCommand("""
            insert into hub.idempotent_requests (user_id, key, body_hash, status, body, location, e_tag, at)
            values (@user, @key, @hash, @status, @body, @location, @etag, now())
            """, connection, transaction);
        command.Parameters.AddWithValue("user", user);
        command.Parameters.AddWithValue("key", key);
        command.Parameters.AddWithValue("hash", hash);
        command.Parameters.AddWithValue("status", context.Response.StatusCode);
        command.Parameters.AddWithValue("body", System.Text.Encoding.UTF8.GetString(body.ToArray()));
        command.Parameters.Add(Text("location", context.Response.Headers.Location));
        command.Parameters.Add(Text("etag", context.Response.Headers.ETag));
        await command.ExecuteNonQueryAsync(CancellationToken.None);
    }

    private static NpgsqlParameter Text(string name, StringValues header) =>
        new(name, NpgsqlDbType.Text) { Value = header.Count == 0 ? DBNull.Value : header.ToString() };
}
