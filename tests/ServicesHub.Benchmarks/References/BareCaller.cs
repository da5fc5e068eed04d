using Npgsql;

namespace ServicesHub.Benchmarks;

/// <summary>Asks, as the hub does for each request, for whom the caller works now and what her role may do.</summary>
internal sealed class BareCaller(NpgsqlDataSource database, Guid user, string stamp)
{
    private const string Query = """
        select u.display_name, u.active_membership_id, m.id, m.institution_id, m.role,
               (select n.name from hub.institution_names n
                where n.institution_id = m.institution_id and n."from" <= $1
                order by n."from" desc limit 1)
        from hub.users u
        left join hub.memberships m
          on m.user_id = u.id and m."from" <= $1 and (m.until is null or m.until >= $1)
         and exists (select from hub.institutions i
                     where i.id = m.institution_id and i."from" <= $1 and (i.until is null or i.until >= $1))
        where u.id = $2 and u.security_stamp = $3 and (u.lockout_end is null or u.lockout_end < now())
        order by m."from", m.id
        """;

    public Guid User => user;

    public static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().DateTime);

    /// <returns>Her institution.</returns>
    public async Task<Guid> ReadAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new(Query) { Parameters = { new() { Value = Today }, new() { Value = user }, new() { Value = stamp } } },
                new("select role, permission, granted from hub.role_grants"),
            },
        };
        await using var reader = await batch.ExecuteReaderAsync(ct);
        var memberships = new List<(string Name, Guid Institution, string Role)>();
        while (await reader.ReadAsync(ct))
            memberships.Add((reader.GetString(0), reader.GetGuid(3), reader.GetString(4)));
        await reader.NextResultAsync(ct);
        var grants = new HashSet<string>();
        while (await reader.ReadAsync(ct))
            if (reader.GetString(0) == memberships[0].Role && reader.GetBoolean(2))
                grants.Add(reader.GetString(1));
        return memberships[0].Institution;
    }
}
