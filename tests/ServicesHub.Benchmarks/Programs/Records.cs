using System.Collections.Concurrent;

namespace ServicesHub.Benchmarks;

/// <summary>Rows beyond those of the demonstration: measures under way, in a case of the operator's institution.</summary>
internal static class Records
{
    private const int Rows = 60_000;

    // Random keys, so that rows of later calls are spread among those of earlier ones, as after years of work.
    private const string Measures = """
        insert into case_management.measures
          (id, case_id, person_id, institution_id, kind, provider, proposed_on, starts_on, ends_on, state, version, created_at, created_by, changed_at, changed_by)
        select gen_random_uuid(), c.id, c.person_id, c.institution_id, 'training', 'Ente di prova', current_date - 40, current_date - 30, current_date + 60,
               'started', 1, now(), c.user_id, now(), c.user_id
        from (select c.id, c.person_id, c.institution_id, m.user_id
              from hub.users u join hub.memberships m on m.user_id = u.id join case_management.cases c on c.institution_id = m.institution_id
              where u.user_name = $1 order by c.id limit 1) c, generate_series(1, $2)
        """;

    private static bool isFilled;

    public static async Task FillAsync(BenchmarkDatabase database)
    {
        if (isFilled)
            return;
        isFilled = true;
        await database.RunAsync(Measures, BenchmarkDatabase.Operator, Rows);
        await database.RunAsync("vacuum analyze");
        await database.RunAsync("checkpoint");
    }

    /// <summary>Adds measures under way and gives their keys, in the order in which they lie in the table.</summary>
    public static async Task<ConcurrentQueue<Guid>> MoreMeasuresAsync(BenchmarkDatabase database, int count)
    {
        var ids = await database.IdsAsync($"with added as ({Measures} returning id) select id from added", BenchmarkDatabase.Operator, count);
        await database.RunAsync("vacuum analyze case_management.measures");
        await database.RunAsync("checkpoint");
        return new(ids);
    }
}
