using Npgsql;
using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>
/// Reads, for each request and in one round trip, what the person behind a cookie may do now: a membership or a grant
/// that is taken away is gone at the next request, in every process.
/// </summary>
internal sealed class MembershipReader(NpgsqlDataSource database, PermissionGrants grants, IProvinceCalendar calendar)
{
    private const string Query = """
        select u.display_name, u.active_membership_id, m.id, m.institution_id, m.role,
               (select n.name from hub.institution_names n
                where n.institution_id = m.institution_id and n."from" <= @today
                order by n."from" desc limit 1)
        from hub.users u
        left join hub.memberships m
          on m.user_id = u.id and m."from" <= @today and (m.until is null or m.until >= @today)
         and exists (select from hub.institutions i
                     where i.id = m.institution_id and i."from" <= @today and (i.until is null or i.until >= @today))
        where u.id = @user and (@stamp is null or u.security_stamp = @stamp) and (u.lockout_end is null or u.lockout_end < now())
        order by m."from", m.id;
        select role, permission, granted from hub.role_grants
        """;

    /// <param name="userId">The account.</param>
    /// <param name="securityStamp">The stamp of her cookie; null where another process has checked it.</param>
    /// <param name="ct">Cancels the reading.</param>
    /// <returns>The person; null when the account is gone, locked, or its security stamp has changed.</returns>
    public async Task<SignedInUser?> ReadAsync(Guid userId, string? securityStamp, CancellationToken ct)
    {
        await using var command = database.CreateCommand(Query);
        command.Parameters.AddWithValue("user", userId);
        command.Parameters.Add(new NpgsqlParameter("stamp", NpgsqlTypes.NpgsqlDbType.Text) { Value = (object?)securityStamp ?? DBNull.Value });
        command.Parameters.AddWithValue("today", calendar.Today);
        await using var reader = await command.ExecuteReaderAsync(ct);

        string? name = null;
        Guid? chosen = null;
        var memberships = new List<Membership>();
        while (await reader.ReadAsync(ct))
        {
            name = reader.GetString(0);
            chosen = reader.IsDBNull(1) ? null : reader.GetGuid(1);
            if (!reader.IsDBNull(2))
                memberships.Add(new(reader.GetGuid(2), reader.GetGuid(3), reader.IsDBNull(5) ? "" : reader.GetString(5), reader.GetString(4)));
        }
        if (name is null)
            return null;

        var decisions = new List<(string Role, string Permission, bool Granted)>();
        await reader.NextResultAsync(ct);
        while (await reader.ReadAsync(ct))
            decisions.Add((reader.GetString(0), reader.GetString(1), reader.GetBoolean(2)));

        var active = memberships.FirstOrDefault(m => m.Id == chosen) ?? memberships.FirstOrDefault();
        var permissions = active is null ? new HashSet<string>() : grants.Of(active.Role, decisions);
        return new SignedInUser(userId, name, active, memberships, permissions);
    }
}
