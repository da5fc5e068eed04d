using Npgsql;

namespace ServicesHub.Testing;

/// <summary>People with identities that the client made, put into the database so that they can be taken in charge.</summary>
public static class LedgerPeople
{
    /// <summary>Prepares people whom the accounts <c>ats21</c> and <c>ats21.operatore2</c> of the demonstration see.</summary>
    /// <param name="administrator">The superuser's connection.</param>
    /// <param name="count">How many.</param>
    public static async Task<IReadOnlyList<Guid>> PrepareAsync(string administrator, int count)
    {
        Guid[] people = [.. Enumerable.Range(0, count).Select(_ => Guid.CreateVersion7())];
        await using var connection = new NpgsqlConnection(administrator);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("""
            with made as (
              insert into case_management.people
                (id, institution_id, family_name, given_name, search_name, birth_year, sex, citizenships, version, created_at, created_by, changed_at, changed_by)
              select person, i.id, 'Registro', 'Prova', 'registro prova', 1990, 'F', array['423'], 1, now(), $2, now(), $2
              from unnest($1) as p(person), hub.institutions i where i.code = 'ats-21'
              returning id, institution_id)
            insert into case_management.person_access (id, person_id, owner_id, institution_id, since, reason)
            select gen_random_uuid(), id, institution_id, institution_id, current_date, 'registered' from made
            """, connection)
        {
            Parameters = { new() { Value = people }, new() { Value = Guid.Empty } },
        };
        if (await command.ExecuteNonQueryAsync() != count)
            throw new InvalidOperationException("The people could not be prepared: the demonstration has no institution 'ats-21'.");
        return people;
    }
}
