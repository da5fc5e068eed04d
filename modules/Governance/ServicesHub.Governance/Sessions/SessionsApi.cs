using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ServicesHub.Abstractions;

namespace ServicesHub.Governance;

internal static class SessionsApi
{
    public static void MapSessions(this IEndpointRouteBuilder api)
    {
        var sessions = api.MapGroup("/sessions").WithTags("Sessions").WithMetadata(new RequiresFeatureAttribute(GovernanceFeatures.Sessions));
        sessions.MapGet("", ListAsync).WithName("ListSessions").WithSummary("Sessions, newest first").RequirePermission(GovernancePermissions.Read);
        sessions.MapGet("{id:guid}", GetAsync).WithName("GetSession").WithSummary("One session with agenda, attendance and decisions").RequirePermission(GovernancePermissions.Read);
        sessions.MapPost("", PostAsync).WithName("DraftSession").WithSummary("Prepares a session; postponed items and minutes to approve stand first").RequirePermission(GovernancePermissions.RunSessions);
        sessions.MapPut("{id:guid}", PutAsync).WithName("ReviseSession").WithSummary("Changes a session that was not convened yet").RequirePermission(GovernancePermissions.RunSessions);
        sessions.MapPost("{id:guid}/convene", ConveneAsync).WithName("ConveneSession").WithSummary("Convenes the session under a protocol number").RequirePermission(GovernancePermissions.RunSessions);
        sessions.MapPost("{id:guid}/open", OpenAsync).WithName("OpenSession").WithSummary("Opens the session with the list of members").RequirePermission(GovernancePermissions.RunSessions);
        sessions.MapPost("{id:guid}/attendance", AttendAsync).WithName("RecordAttendance").WithSummary("Notes who is there, delegates with their act").RequirePermission(GovernancePermissions.RunSessions);
        sessions.MapPost("{id:guid}/close", CloseAsync).WithName("CloseSession").WithSummary("Closes the session with the outcome of every item; without quorum it is deserted").RequirePermission(GovernancePermissions.RunSessions);
        sessions.MapPost("{id:guid}/postpone", PostponeAsync).WithName("PostponeSession").WithSummary("Postpones a session that was not held").RequirePermission(GovernancePermissions.RunSessions);
        sessions.MapPost("{id:guid}/cancel", CancelAsync).WithName("CancelSession").WithSummary("Cancels a session that was not held").RequirePermission(GovernancePermissions.RunSessions);
    }

    private static async Task<Ok<Page<SessionLine>>> ListAsync(ReadSessions sessions, Guid? body, string? state, string? after, CancellationToken ct) =>
        TypedResults.Ok(await sessions.ListAsync(body, QueryEnum.Of<SessionState>(state), after, ct));

    private static async Task<Results<Ok<SessionView>, NotFound>> GetAsync(Guid id, ReadSessions sessions, ReadDecisions decisions, HttpContext context, CancellationToken ct)
    {
        if (await sessions.FindAsync(id, ct) is not { } session)
            return TypedResults.NotFound();
        context.SetEntityTag(session.Version);
        return TypedResults.Ok(SessionView.Of(session, await decisions.OfSessionAsync(id, ct)));
    }

    private static async Task<Created<SessionView>> PostAsync(SessionInput input, DraftSession draft, HttpContext context, CancellationToken ct)
    {
        var session = await draft.ExecuteAsync(Guid.CreateVersion7(), input, ct);
        context.SetEntityTag(session.Version);
        return TypedResults.Created($"/api/governance/v1/sessions/{session.Id}", SessionView.Of(session, []));
    }

    private static Task<Results<Ok<SessionView>, NotFound>> PutAsync(Guid id, SessionInput input, ReviseSession revise, SessionChange change, HttpContext context, CancellationToken ct) =>
        change.RunAsync(id, context, () => revise.ExecuteAsync(id, input, ct), ct);

    private static Task<Results<Ok<SessionView>, NotFound>> ConveneAsync(Guid id, Convocation body, ConveneSession convene, SessionChange change, HttpContext context, CancellationToken ct) =>
        change.RunAsync(id, context, () => convene.ExecuteAsync(id, body.Protocol, body.Urgency, ct), ct);

    private static Task<Results<Ok<SessionView>, NotFound>> OpenAsync(Guid id, OpenSession open, SessionChange change, HttpContext context, CancellationToken ct) =>
        change.RunAsync(id, context, () => open.ExecuteAsync(id, ct), ct);

    private static Task<Results<Ok<SessionView>, NotFound>> AttendAsync(Guid id, Presences body, RecordAttendance record, SessionChange change, HttpContext context, CancellationToken ct) =>
        change.RunAsync(id, context, () => record.ExecuteAsync(id, body.Members ?? [], ct), ct);

    private static Task<Results<Ok<SessionView>, NotFound>> CloseAsync(Guid id, Closing body, CloseSession close, SessionChange change, HttpContext context, CancellationToken ct) =>
        change.RunAsync(id, context, () => close.ExecuteAsync(id, body.Items ?? [], ct), ct);

    private static Task<Results<Ok<SessionView>, NotFound>> PostponeAsync(Guid id, Setback body, SetSessionAside aside, SessionChange change, HttpContext context, CancellationToken ct) =>
        change.RunAsync(id, context, () => aside.PostponeAsync(id, body.Reason, ct), ct);

    private static Task<Results<Ok<SessionView>, NotFound>> CancelAsync(Guid id, Setback body, SetSessionAside aside, SessionChange change, HttpContext context, CancellationToken ct) =>
        change.RunAsync(id, context, () => aside.CancelAsync(id, body.Reason, ct), ct);

    internal sealed record Convocation(string? Protocol, string? Urgency = null);

    internal sealed record Presences(IReadOnlyList<PresenceInput>? Members);

    internal sealed record Closing(IReadOnlyList<ItemClosing>? Items);

    internal sealed record Setback(string? Reason);
}
