using Microsoft.AspNetCore.Http;
using Npgsql;

namespace ServicesHub.Runtime;

/// <summary>Writes what a request read about people before the first byte of its answer leaves: no answer without its entry.</summary>
internal sealed class ReadAudit(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, AuditBuffer audit, NpgsqlDataSource database)
    {
        context.Response.OnStarting(() => audit.WriteReadsAsync(database, CancellationToken.None));
        await next(context);
        if (audit.HasReads && context.Response.HasStarted)
            await audit.WriteReadsAsync(database, CancellationToken.None);
    }
}
