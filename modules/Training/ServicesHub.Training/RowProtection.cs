using Microsoft.EntityFrameworkCore.Migrations;
using ServicesHub.Data;

namespace ServicesHub.Training;

/// <summary>Who sees which rows, as PostgreSQL enforces it besides what the module's reads ask for.</summary>
internal static class RowProtection
{
    private const string Schema = TrainingDb.SchemaName;

    private const string Mine = $"institution_id = any({RowSecurity.Institutions})";

    /// <summary>
    /// An enrolment is seen by the operator herself, her institution and the institution that holds the edition; minutes and
    /// certificates with it; sessions and reserved seats with their edition.
    /// </summary>
    public static void ProtectTraining(this MigrationBuilder migration)
    {
        migration.ProtectRows($"{Schema}.enrolments", $"""
            {Mine} or operator_id = {RowSecurity.User}
            or exists (select 1 from {Schema}.editions d where d.id = enrolments.edition_id and d.{Mine})
            """);
        migration.ProtectRows($"{Schema}.attendance", Through("enrolments", "enrolment_id"));
        migration.ProtectRows($"{Schema}.certificates", $"operator_id = {RowSecurity.User} or {Through("enrolments", "enrolment_id")}");
        migration.ProtectRows($"{Schema}.sessions", Through("editions", "edition_id"));
        migration.ProtectRows($"{Schema}.reserved_seats", Through("editions", "edition_id"));
    }

    /// <summary>Everybody who sees an edition sees how many seats are taken and how many wait, whoever they are.</summary>
    public static void CountSeats(this MigrationBuilder migration)
    {
        migration.Sql(Counting("seats_taken", "edition uuid", "n.state not in ('waiting', 'withdrawn', 'lapsed')"));
        migration.Sql(Counting("people_waiting", "edition uuid, place integer", "n.state = 'waiting' and n.position <= place"));
    }

    /// <summary>Takes both back.</summary>
    public static void UnprotectTraining(this MigrationBuilder migration)
    {
        migration.Sql($"drop function {Schema}.seats_taken(uuid), {Schema}.people_waiting(uuid, integer)");
        foreach (var table in (string[])["enrolments", "attendance", "certificates", "sessions", "reserved_seats"])
            migration.Sql($"drop policy institution on {Schema}.{table}; alter table {Schema}.{table} no force row level security; alter table {Schema}.{table} disable row level security");
    }

    // The count alone is the hub's: row-level security holds again before the function returns.
    private static string Counting(string name, string parameters, string condition) => $"""
        create function {Schema}.{name}({parameters}) returns integer language plpgsql stable as $$
        declare
          before text := coalesce(current_setting('hub.system', true), '');
          counted integer;
        begin
          perform set_config('hub.system', 'on', true);
          select count(*) into counted from {Schema}.enrolments n where n.edition_id = edition and {condition};
          perform set_config('hub.system', before, true);
          return counted;
        end $$
        """;

    private static string Through(string table, string column) => $"exists (select 1 from {Schema}.{table} x where x.id = {column})";
}
