using Microsoft.EntityFrameworkCore.Migrations;

namespace ServicesHub.Data;

/// <summary>Puts PostgreSQL's row-level security on a table from a migration.</summary>
public static class RowSecurity
{
    /// <summary>The SQL condition that the hub itself works.</summary>
    public const string IsSystem = "current_setting('hub.system', true) = 'on'";

    /// <summary>The SQL array of the institutions on whose behalf the connection works.</summary>
    public const string Institutions =
        "string_to_array(nullif(current_setting('hub.institutions', true), ''), ',')::uuid[]";

    /// <summary>The SQL identity of the person on whose behalf the connection works; null for nobody and for the hub.</summary>
    public const string User = "nullif(current_setting('hub.user', true), '')::uuid";

    /// <summary>SQL that lets the connection work on the hub's own behalf until the end of the transaction.</summary>
    public const string WorkAsHub = "select set_config('hub.system', 'on', true)";

    /// <summary>Rows are visible and writable when <paramref name="condition"/> holds, also for the owner.</summary>
    /// <param name="migration">The migration.</param>
    /// <param name="table">Schema and table.</param>
    /// <param name="condition">SQL over the table's columns; the hub itself always passes.</param>
    public static void ProtectRows(this MigrationBuilder migration, string table, string condition)
    {
        migration.Sql($"alter table {table} enable row level security");
        migration.Sql($"alter table {table} force row level security");
        migration.Sql($"create policy institution on {table} using ({IsSystem} or ({condition}))");
    }
}
