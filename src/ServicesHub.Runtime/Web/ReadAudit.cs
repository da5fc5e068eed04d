using Microsoft.AspNetCore.Http;
using Npgsql;

namespace ServicesHub.Runtime;

/// <summary>
/// Writes what a request read about people before the first byte of its answer leaves: no answer without its entry. The answer
/// that the request failed says nothing of what was read, and must leave also while nothing can be written.
/// </summary>
internal sealed class ReadAudit(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, AuditBuffer audit, NpgsqlDataSource database)
    {
        context.Response.OnStarting(() => context.Response.StatusCode >= 500 ? Task.CompletedTask : audit.WriteReadsAsync(database, CancellationToken.None));
        await next(context);
        if (audit.HasReads && context.Response.HasStarted)
            await audit.WriteReadsAsync(database, CancellationToken.None);
    }
}
