using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ServicesHub.Data.Migrations
{
    /// <inheritdoc />
    public partial class AuditNumbers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // As before, an entry takes its transaction before its number; an expression is planned with the statement, a block is called for each row.
            migrationBuilder.Sql("""
                create or replace function hub.next_audit_id() returns bigint language sql volatile
                  return case when pg_current_xact_id() is not null then nextval('hub.audit_numbers') end
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                create or replace function hub.next_audit_id() returns bigint language plpgsql as $$
                begin
                  perform pg_current_xact_id();
                  return nextval('hub.audit_numbers');
                end $$
                """);
        }
    }
}
