using Npgsql;
using NpgsqlTypes;
using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>
/// Reads, for each request and in one round trip, what the client behind a token may do now: once it is ended, has a new
/// secret, or its institution has left, it is refused at the next request, in every process.
/// </summary>
internal sealed class ClientReader(NpgsqlDataSource database, PermissionGrants grants, IProvinceCalendar calendar)
{
    private const string Query = """
        select c.name, c.institution_id, c.role, c.last_used_at is distinct from date_trunc('minute', now()),
               (select n.name from hub.institution_names n
                where n.institution_id = c.institution_id and n."from" <= @today
                order by n."from" desc limit 1)
        from hub.clients c
        join hub.institutions i on i.id = c.institution_id and i."from" <= @today and (i.until is null or i.until >= @today)
        where c.id = @client and c.ended_at is null and (@secret is null or c.secret_id = @secret);
        select role, permission, granted from hub.role_grants
        """;

    private const string Use = """
        update hub.clients set last_used_at = date_trunc('minute', now())
        where id = $1 and last_used_at is distinct from date_trunc('minute', now())
        """;

    /// <param name="clientId">The client.</param>
    /// <param name="secretId">The secret that its token was given for; null where another process has checked it.</param>
    /// <param name="ct">Cancels the reading.</param>
    /// <returns>The client; null when it may not act any more.</returns>
    public async Task<SignedInUser?> ReadAsync(Guid clientId, Guid? secretId, CancellationToken ct)
    {
        await using var command = database.CreateCommand(Query);
        command.Parameters.AddWithValue("client", clientId);
        command.Parameters.Add(new NpgsqlParameter("secret", NpgsqlDbType.Uuid) { Value = (object?)secretId ?? DBNull.Value });
        command.Parameters.AddWithValue("today", calendar.Today);
        Membership active;
        string name;
        bool isNewMinute;
        var decisions = new List<(string Role, string Permission, bool Granted)>();
        await using (var reader = await command.ExecuteReaderAsync(ct))
        {
            if (!await reader.ReadAsync(ct))
                return null;
            name = reader.GetString(0);
            active = new(clientId, reader.GetGuid(1), reader.IsDBNull(4) ? "" : reader.GetString(4), reader.GetString(2));
            isNewMinute = reader.GetBoolean(3);
            await reader.NextResultAsync(ct);
            while (await reader.ReadAsync(ct))
                decisions.Add((reader.GetString(0), reader.GetString(1), reader.GetBoolean(2)));
        }
        if (isNewMinute)
            await NoteUseAsync(clientId, ct);
        return new SignedInUser(clientId, name, active, [active], grants.Of(active.Role, decisions)) { IsClient = true };
    }

    private async Task NoteUseAsync(Guid clientId, CancellationToken ct)
    {
        await using var command = database.CreateCommand(Use);
        command.Parameters.AddWithValue(clientId);
        await command.ExecuteNonQueryAsync(ct);
    }
}
