using Microsoft.EntityFrameworkCore.Migrations;
using ServicesHub.Data;

namespace ServicesHub.CaseManagement;

/// <summary>Which institution sees which rows, as PostgreSQL enforces it besides the query filters of the context.</summary>
internal static class RowProtection
{
    private const string Schema = CaseManagementDb.SchemaName;

    private static string Mine(string column) => $"{column} = any({RowSecurity.Institutions})";

    private static string Through(string table, string column) => $"exists (select 1 from {Schema}.{table} x where x.id = {column})";

    public static void ProtectCaseManagement(this MigrationBuilder migration)
    {
        migration.ProtectRows($"{Schema}.person_access", $"{Mine("institution_id")} or {Mine("owner_id")}");
        migration.ProtectRows($"{Schema}.people", $"""
            {Mine("institution_id")} or exists (
              select 1 from {Schema}.person_access a where a.person_id = people.id and a.until is null and {Mine("a.institution_id")})
            """);
        migration.ProtectRows($"{Schema}.person_identifiers", Through("people", "person_id"));
        migration.ProtectRows($"{Schema}.permits", Through("people", "person_id"));
        migration.ProtectRows($"{Schema}.person_searches", Mine("institution_id"));
        migration.ProtectRows($"{Schema}.referrals", $"""
            {Mine("from_institution_id")}
            or {Mine("to_institution_id")} and state not in ('draft', 'refused', 'revoked', 'lapsed')
            """);
        migration.ProtectRows($"{Schema}.referral_steps", Through("referrals", "referral_id"));
        migration.ProtectRows($"{Schema}.cases", Mine("institution_id"));
        migration.ProtectRows($"{Schema}.measures", Mine("institution_id"));
        migration.ProtectRows($"{Schema}.imports", Mine("institution_id"));
        migration.ProtectRows($"{Schema}.imported_rows", Mine("institution_id"));
    }

    /// <summary>Finds parts of names by their letters; pg_trgm comes with PostgreSQL and an owner may install it.</summary>
    public static void IndexNames(this MigrationBuilder migration)
    {
        migration.Sql("create extension if not exists pg_trgm with schema public");
        migration.Sql($"create index ix_people_search_name_parts on {Schema}.people using gin (search_name public.gin_trgm_ops)");
    }
}
