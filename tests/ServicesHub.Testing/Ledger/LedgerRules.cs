namespace ServicesHub.Testing;

/// <summary>
/// The rules as queries over the table <c>ledger</c> of the session (id, kind, record, outcome, result, version) and the
/// settings <c>drill.since</c>, <c>drill.last_entry</c>; each returns what breaks it.
/// </summary>
internal static class LedgerRules
{
    private const string Fact = "case-management.taken-in-charge";

    private const string Since = "current_setting('drill.since')::timestamptz";
    private const string LastEntry = "current_setting('drill.last_entry')::bigint";
    private const string ByPeople = "created_by <> '00000000-0000-0000-0000-000000000000'";

    /// <summary>Where the parts of a write are: the row, the audit entry, the key, and the effect at the consumer.</summary>
    private const string Parts = $"""
        select l.id, l.outcome, r.id as row_id,
               (select count(*) from case_management.people where birth_place = '{LedgerClient.Mark}' || l.id) as rows,
               (select count(*) from hub.audit a where a.action = 'case-management.person-registered' and a.record_id = r.id) as entries,
               (select count(*) from hub.idempotent_requests k where k.key = l.id::text) as keys, null::bigint as effects
        from ledger l left join lateral (select id from case_management.people where birth_place = '{LedgerClient.Mark}' || l.id limit 1) r on true
        where l.kind = 'Register'
        union all
        select l.id, l.outcome, r.id,
               (select count(*) from case_management.cases where person_id = l.id),
               (select count(*) from hub.audit a where a.action = 'case-management.case-opened' and a.subject_id = l.id),
               (select count(*) from hub.idempotent_requests k where k.key = l.id::text),
               (select count(*) from reporting.facts f where f.source = '{Fact}' and f.subject_id = l.id and not f.withdrawn)
        from ledger l left join lateral (select id from case_management.cases where person_id = l.id limit 1) r on true
        where l.kind = 'TakeInCharge'
        """;

    public static IReadOnlyList<(int Rule, string Text, string Sql)> All { get; } =
    [
        (1, "confirmed and not there", $"select id from ({Parts}) p where outcome = 'Ok' and rows = 0"),
        (1, "confirmed under another identity", """
            select l.id from ledger l where l.outcome = 'Ok' and l.kind <> 'Correct' and not exists (
              select from case_management.cases where id = l.result and person_id = l.id
              union all select from case_management.people where id = l.result)
            """),

        (2, "written twice", $"select id from ({Parts}) p where rows > 1"),
        (2, "in the audit twice", $"select id from ({Parts}) p where entries > 1"),
        (2, "twice at the consumer", $"select id from ({Parts}) p where effects > 1"),
        (2, "handled more often than it happened", $"""
            select h.n - c.n || ' too many' from
              (select count(*) - current_setting('drill.handled')::bigint as n from hub.receipts where handler = 'reporting/CountPersonTakenInCharge') h,
              (select count(*) as n from case_management.cases where created_at >= {Since}) c
            where h.n > c.n
            """),

        (3, "refused and there", $"select id from ({Parts}) p where outcome = 'Fail' and (rows > 0 or keys > 0)"),
        (3, "refused and stored", $"select l.id from ledger l join case_management.people p on p.id = l.record and p.birth_place = '{LedgerClient.Mark}' || l.id where l.kind = 'Correct' and l.outcome = 'Fail'"),

        (4, "neither whole nor absent", $"""
            select id from ({Parts}) p where outcome = 'Unknown'
            and not (rows = 0 and entries = 0 and keys = 0 and coalesce(effects, 0) = 0)
            and not (rows = 1 and entries = 1 and keys = 1 and coalesce(effects, 1) = 1)
            """),

        (5, "a case without audit entry", $"select id from case_management.cases c where created_at >= {Since} and {ByPeople} and not exists (select from hub.audit a where a.action = 'case-management.case-opened' and a.record_id = c.id)"),
        (5, "a person without audit entry", $"select id from case_management.people p where created_at >= {Since} and {ByPeople} and not exists (select from hub.audit a where a.action = 'case-management.person-registered' and a.record_id = p.id)"),
        (5, "an audit entry without row", $"""
            select a.id from hub.audit a where a.id > {LastEntry} and (
              a.action = 'case-management.case-opened' and not exists (select from case_management.cases c where c.id = a.record_id)
              or a.action = 'case-management.person-registered' and not exists (select from case_management.people p where p.id = a.record_id))
            """),
        (5, "an event without row", """
            select o."Id" from hub.outbox o, lateral (select convert_from(o."Body", 'UTF8')::jsonb ->> 'caseId' as id) e
            where e.id is not null and not exists (select from case_management.cases c where c.id = e.id::uuid)
            """),
        (5, "a case that its consumer has not heard of", $"""
            select c.id from case_management.cases c where created_at >= {Since} and not exists (select from reporting.facts f where f.source = '{Fact}' and f.id = c.id)
            and not exists (select from hub.messages m where m.recipient = 'parked' and convert_from(m.body, 'UTF8')::jsonb ->> 'caseId' = c.id::text)
            """),
        (5, "a fact without case", $"select f.id from reporting.facts f where f.source = '{Fact}' and not f.withdrawn and not exists (select from case_management.cases c where c.id = f.id)"),
        (5, "a write without its key", $"select id from ({Parts}) p where rows > 0 and keys = 0"),
        (5, "a key without its write", $"select id from ({Parts}) p where keys > 0 and rows = 0"),

        (6, "the series counted other than the cases", $"""
            select 'counter ' || n.counted || ', cases ' || c.n from
              (select coalesce(max(last), 0) - current_setting('drill.last_case')::int as counted from case_management.counters
               where series = 'case-' || to_char(now() at time zone 'Europe/Rome', 'YYYY')) n,
              (select count(*) as n from case_management.cases where created_at >= {Since} and {ByPeople}) c
            where n.counted <> c.n
            """),
        (6, "the series is outside of what the client knows", """
            select 'counter ' || n.counted || ', ok ' || l.ok || ', unknown ' || l.open from
              (select coalesce(max(last), 0) - current_setting('drill.last_case')::int as counted from case_management.counters
               where series = 'case-' || to_char(now() at time zone 'Europe/Rome', 'YYYY')) n,
              (select count(*) filter (where outcome = 'Ok') as ok, count(*) filter (where outcome = 'Unknown') as open from ledger where kind = 'TakeInCharge') l
            where n.counted not between l.ok and l.ok + l.open
            """),
        (6, "the report counts other than the cases", $"""
            select coalesce(c.key, f.key) || ': cases ' || coalesce(c.n, 0) || ', report ' || coalesce(f.n, 0) from
              (select concat_ws(' ', sex, citizenship, permit_family, institution_id) as key, count(*) as n from case_management.cases group by 1) c
              full join
              (select concat_ws(' ', dimensions ->> 'sex', dimensions ->> 'citizenship', dimensions ->> 'permit-family', dimensions ->> 'institution') as key, count(*) as n
               from reporting.facts where source = '{Fact}' and not withdrawn group by 1) f on f.key = c.key
            where c.n is distinct from f.n
            """),

        (7, "a version was given twice", "select record || ' version ' || version from ledger where kind = 'Correct' and outcome = 'Ok' group by record, version having count(*) > 1"),
        (7, "versions are missing that nobody can have made", """
            select l.record from (select record, count(*) filter (where outcome = 'Ok') as ok, count(*) filter (where outcome = 'Unknown') as open from ledger where kind = 'Correct' group by record) l
            join case_management.people p on p.id = l.record
            where p.version - 1 not between l.ok and l.ok + l.open
            """),
        (7, "a version beyond the stored one", "select l.record from ledger l join case_management.people p on p.id = l.record where l.kind = 'Correct' and l.outcome = 'Ok' and l.version > p.version"),
        (7, "the last write is not what is stored", $"""
            select p.id from case_management.people p join ledger l on l.record = p.id
            where l.kind = 'Correct' and l.outcome = 'Ok' and l.version = p.version and p.birth_place is distinct from '{LedgerClient.Mark}' || l.id
            """),
        (7, "versions and audit entries differ", """
            select p.id from case_management.people p
            where p.id in (select record from ledger where kind = 'Correct')
            and p.version - 1 <> (select count(*) from hub.audit a where a.action = 'case-management.person-changed' and a.record_id = p.id)
            """),
        (7, "the consumer has another version", $"""
            select c.id from case_management.cases c join reporting.facts f on f.source = '{Fact}' and f.id = c.id
            where c.created_at >= {Since} and f.version <> c.version and f.ended_on is null and c.closed_on is null
            """),

        (8, "an outbox row older than 10 s", """
            select "Id" from hub.outbox where ("Headers"::jsonb ->> 'rbs2-senttime')::timestamptz < clock_timestamp() - interval '10 s'
            """),
        (8, "a session idle in transaction", """
            select pid || ' for ' || (clock_timestamp() - state_change) from pg_stat_activity
            where datname = current_database() and state like 'idle in transaction%' and state_change < clock_timestamp() - current_setting('drill.idle')::interval
            """),
    ];
}
