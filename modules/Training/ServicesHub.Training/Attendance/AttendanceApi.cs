using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ServicesHub.Abstractions;

namespace ServicesHub.Training;

internal static class AttendanceApi
{
    public static void MapAttendance(this IEndpointRouteBuilder api)
    {
        var attendance = api.MapGroup("/attendance").WithTags("Attendance");
        attendance.MapGet("{sessionId:guid}", GetAsync).WithName("GetAttendance").WithSummary("Participants of a session and their minutes").RequirePermission(TrainingPermissions.RunEditions);
        attendance.MapPut("{sessionId:guid}", PutAsync).WithName("RecordTrainingAttendance").WithSummary("Records or corrects the minutes of a session").RequirePermission(TrainingPermissions.RunEditions);
    }

    private static async Task<Results<Ok<AttendanceView>, NotFound>> GetAsync(
        Guid sessionId, ReadEditions editions, ReadAttendance attendance, HttpContext context, CancellationToken ct)
    {
        if (await editions.FindBySessionAsync(sessionId, ct) is not { } edition)
            return TypedResults.NotFound();
        return TypedResults.Ok(await ViewAsync(edition.Sessions.First(s => s.Id == sessionId), attendance, context, ct));
    }

    private static async Task<Results<Ok<AttendanceView>, NotFound>> PutAsync(
        Guid sessionId, AttendanceInput input, ReadEditions editions, ReadAttendance attendance, RecordAttendance record, HttpContext context, CancellationToken ct)
    {
        if (await editions.FindBySessionAsync(sessionId, ct) is not { } edition)
            return TypedResults.NotFound();
        context.RequireMatch(edition.Sessions.First(s => s.Id == sessionId).Version);
        return TypedResults.Ok(await ViewAsync(await record.ExecuteAsync(sessionId, input.Minutes ?? [], null, ct), attendance, context, ct));
    }

    private static async Task<AttendanceView> ViewAsync(EditionSession session, ReadAttendance attendance, HttpContext context, CancellationToken ct)
    {
        context.SetEntityTag(session.Version);
        var minutes = await attendance.OfSessionAsync(session.Id, ct);
        return new AttendanceView(session.Id, session.EditionId, session.PlannedMinutes, session.RecordedAt,
            [.. (await attendance.ParticipantsAsync(session.EditionId, ct)).Select(e =>
                new ParticipantView(e.Id, e.OperatorId, e.InstitutionId, minutes.TryGetValue(e.Id, out var m) ? m : null))]);
    }

    internal sealed record AttendanceInput(IReadOnlyList<MinutesInput>? Minutes);

    internal sealed record AttendanceView(Guid SessionId, Guid EditionId, int PlannedMinutes, DateTimeOffset? RecordedAt, IReadOnlyList<ParticipantView> Participants);

    internal sealed record ParticipantView(Guid EnrolmentId, Guid OperatorId, Guid InstitutionId, int? Minutes);
}
