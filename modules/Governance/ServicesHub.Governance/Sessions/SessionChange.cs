using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using ServicesHub.Abstractions;

namespace ServicesHub.Governance;

/// <summary>A change of a session over the API: the caller runs it, the caller saw this version, the answer carries the next.</summary>
internal sealed class SessionChange(ReadSessions sessions, ReadDecisions decisions) : IUseCase
{
    public async Task<Results<Ok<SessionView>, NotFound>> RunAsync(Guid id, HttpContext context, Func<Task<Session>> change, CancellationToken ct)
    {
        if (await sessions.FindToRunAsync(id, ct) is not { } current)
            return TypedResults.NotFound();
        context.RequireMatch(current.Version);
        var session = await change();
        context.SetEntityTag(session.Version);
        return TypedResults.Ok(SessionView.Of(session, await decisions.OfSessionAsync(id, ct)));
    }
}
