using ServicesHub.Testing;

namespace ServicesHub.Drills.Tests;

/// <summary>A fault put into a finished run, by the superuser or into the ledger.</summary>
/// <param name="Rule">The rule that must find it.</param>
/// <param name="Text">What that rule says.</param>
/// <param name="Sql">Done to the database: <c>$1</c> is a person taken in charge, <c>$2</c> another, <c>$3</c> the write that registered somebody, <c>$4</c> the person with several versions.</param>
/// <param name="Ledger">Done to the ledger.</param>
internal sealed record Tampering(int Rule, string Text, string? Sql = null, Func<IReadOnlyList<LedgerOperation>, IEnumerable<LedgerOperation>>? Ledger = null)
{
    private const string Zero = "'00000000-0000-0000-0000-000000000000'";

    public static IReadOnlyDictionary<string, Tampering> All { get; } = new Dictionary<string, Tampering>
    {
        ["a row is deleted"] = new(1, "confirmed and not there", "delete from case_management.person_access where person_id = (select id from case_management.people where birth_place = 'registro:' || $3); delete from case_management.people where birth_place = 'registro:' || $3"),
        ["a case is deleted"] = new(1, "confirmed and not there", "delete from case_management.cases where person_id = $1::uuid"),
        ["a row has another identity"] = new(1, "confirmed under another identity", "update case_management.cases set id = gen_random_uuid() where person_id = $1::uuid"),
        ["a row is duplicated"] = new(2, "written twice", $"""
            insert into case_management.people select (p).* from (select jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid())) as p
            from case_management.people p where birth_place = 'registro:' || $3) as copy
            """),
        ["an audit entry is duplicated"] = new(2, "in the audit twice", "insert into hub.audit (at, actor_id, action, record_id, subject_id, is_read) select now(), actor_id, action, record_id, subject_id, is_read from hub.audit where action = 'case-management.case-opened' and subject_id = $1::uuid"),
        ["an effect is duplicated"] = new(2, "twice at the consumer", "insert into reporting.facts select (f).* from (select jsonb_populate_record(f, jsonb_build_object('id', gen_random_uuid())) as f from reporting.facts f where source = 'case-management.taken-in-charge' and subject_id = $1::uuid) as copy"),
        ["an event is handled twice"] = new(2, "handled more often than it happened", "insert into hub.receipts (event_id, handler, handled_at) values (gen_random_uuid(), 'reporting/CountPersonTakenInCharge', now())"),
        ["a refused write was applied"] = new(3, "refused and there", Ledger: all => all.Select(o => o == FirstCase(all) ? o with { Outcome = LedgerOutcome.Fail } : o)),
        ["a refused correction was stored"] = new(3, "refused and stored", Ledger: all => all.Select(o => o == LastCorrection(all) ? o with { Outcome = LedgerOutcome.Fail } : o)),
        ["half of an unknown write is there"] = new(4, "neither whole nor absent", "delete from reporting.facts where subject_id = $1::uuid", all => all.Select(o => o == FirstCase(all) ? o with { Outcome = LedgerOutcome.Unknown } : o)),
        ["an audit entry is removed"] = new(5, "a case without audit entry", "delete from hub.audit where action = 'case-management.case-opened' and subject_id = $1::uuid"),
        ["a person's audit entry is removed"] = new(5, "a person without audit entry", "delete from hub.audit where action = 'case-management.person-registered' and record_id = (select id from case_management.people where birth_place = 'registro:' || $3)"),
        ["an audit entry has no row"] = new(5, "an audit entry without row", $"insert into hub.audit (at, actor_id, action, record_id, is_read) values (now(), {Zero}, 'case-management.case-opened', gen_random_uuid(), false)"),
        ["an event has no row"] = new(5, "an event without row", """
            insert into hub.outbox ("DestinationAddress", "Headers", "Body") values ('hub-reporting', json_build_object('rbs2-senttime', now())::text, convert_to(json_build_object('caseId', gen_random_uuid())::text, 'UTF8'))
            """),
        ["an event is lost"] = new(5, "a case that its consumer has not heard of", "delete from reporting.facts where subject_id = $1::uuid"),
        ["a fact has no case"] = new(5, "a fact without case", "update reporting.facts set id = gen_random_uuid() where source = 'case-management.taken-in-charge' and subject_id = $1::uuid"),
        ["a key is lost"] = new(5, "a write without its key", "delete from hub.idempotent_requests where key = $1"),
        ["a key has no write"] = new(5, "a key without its write", "delete from case_management.cases where person_id = $1::uuid"),
        ["a counter is ahead"] = new(6, "the series counted other than the cases", "update case_management.counters set last = last + 1 where series like 'case-%'"),
        ["a counter is behind what was confirmed"] = new(6, "the series is outside of what the client knows", "update case_management.counters set last = last - 1 where series like 'case-%'"),
        ["a report counts otherwise"] = new(6, "the report counts other than the cases", "update reporting.facts set dimensions = dimensions || '{\"sex\":\"M\"}' where source = 'case-management.taken-in-charge' and subject_id = $1::uuid"),
        ["versions are swapped"] = new(7, "the last write is not what is stored", "update case_management.people set birth_place = 'registro:' || $5 where id = $4::uuid"),
        ["versions of facts are swapped"] = new(7, "the consumer has another version", """
            update reporting.facts f set version = o.version from reporting.facts o
            where f.source = 'case-management.taken-in-charge' and o.source = f.source
            and (f.subject_id, o.subject_id) in (($4::uuid, $2::uuid), ($2::uuid, $4::uuid))
            """),
        ["a version was given twice"] = new(7, "a version was given twice", Ledger: all => all.Select(o => o == LastCorrection(all) ? o with { Version = o.Version - 1 } : o)),
        ["a version is lost"] = new(7, "versions are missing that nobody can have made", "update case_management.people set version = version - 1 where id = $4::uuid"),
        ["a version is beyond the stored one"] = new(7, "a version beyond the stored one", "update case_management.people set version = version - 1 where id = $4::uuid"),
        ["a correction is not in the audit"] = new(7, "versions and audit entries differ", "delete from hub.audit where id = (select max(id) from hub.audit where action = 'case-management.person-changed' and record_id = $4::uuid)"),
        ["a sealed audit entry is edited"] = new(8, "audit edited", "update hub.audit set actor_id = gen_random_uuid() where action = 'case-management.case-opened' and subject_id = $1::uuid"),
        ["a sealed audit entry is removed"] = new(8, "audit deleted", "delete from hub.audit where action = 'case-management.case-opened' and subject_id = $1::uuid"),
        ["the end of the audit is cut off"] = new(8, "audit cut-off", "delete from hub.audit where id > (select first_id from hub.audit_blocks order by number desc limit 1) - 1; delete from hub.audit_blocks where number = (select max(number) from hub.audit_blocks)"),
        ["an event is stuck"] = new(8, "an outbox row older than 10 s", """
            insert into hub.outbox ("DestinationAddress", "Headers", "Body") values ('hub-reporting', json_build_object('rbs2-senttime', now() - interval '11 s')::text, convert_to('{}', 'UTF8'))
            """),
    };

    public static LedgerOperation FirstCase(IEnumerable<LedgerOperation> all) => all.First(o => o is { Kind: LedgerKind.TakeInCharge, Outcome: LedgerOutcome.Ok });

    public static LedgerOperation LastCorrection(IEnumerable<LedgerOperation> all) => all.Last(o => o is { Kind: LedgerKind.Correct, Outcome: LedgerOutcome.Ok });
}
