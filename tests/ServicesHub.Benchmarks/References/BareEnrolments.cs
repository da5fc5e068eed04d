using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;

namespace ServicesHub.Benchmarks;

/// <summary>One enrolment.</summary>
internal static class BareEnrolments
{
    public static async Task<Results<Ok<EnrolmentView>, NotFound>> GetAsync(Guid id, BareCaller caller, NpgsqlDataSource database, HttpContext context, CancellationToken ct)
    {
        var institution = await caller.ReadAsync(ct);
        await using var connection = await database.OpenAsync(institution, ct);
        await using var command = new NpgsqlCommand("""
            SELECT e.id, e.changed_at, e.changed_by, e.created_at, e.created_by, e.edition_id, e.enrolled_on, e.institution_id, e.minutes, e.offered_until, e.operator_id, e.position, e.state, e.version
            FROM training.enrolments AS e
            WHERE e.operator_id = $1 AND e.id = $2
            LIMIT 1
            """, connection)
        {
            Parameters = { new() { Value = caller.User }, new() { Value = id } },
        };
        await using var reader = await command.ExecuteReaderAsync(ct);
        if (!await reader.ReadAsync(ct))
            return TypedResults.NotFound();
        context.Response.Headers.ETag = $"\"{reader.GetInt64(13)}\"";
        return TypedResults.Ok(new EnrolmentView(
            reader.GetGuid(0), reader.GetGuid(5), reader.GetGuid(10), reader.GetGuid(7), reader.GetFieldValue<DateOnly>(6), reader.GetInt32(11), reader.GetString(12),
            reader.IsDBNull(9) ? null : reader.GetFieldValue<DateTimeOffset>(9), reader.IsDBNull(8) ? null : reader.GetInt32(8)));
    }

    internal sealed record EnrolmentView(
        Guid Id, Guid EditionId, Guid OperatorId, Guid InstitutionId, DateOnly EnrolledOn, int Position, string State, DateTimeOffset? OfferedUntil, int? Minutes);
}
