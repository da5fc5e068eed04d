using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace ServicesHub.Data.Migrations
{
    /// <inheritdoc />
    public partial class AuditChain : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateSequence(
                name: "audit_numbers",
                schema: "hub");

            // An entry takes its transaction before its number: sealing relies on it.
            migrationBuilder.Sql("""
                select setval('hub.audit_numbers', max(id)) from hub.audit having max(id) is not null;
                create function hub.next_audit_id() returns bigint language plpgsql as $$
                begin
                  perform pg_current_xact_id();
                  return nextval('hub.audit_numbers');
                end $$;
                """);

            migrationBuilder.AddColumn<string>(
                name: "content_type",
                schema: "hub",
                table: "idempotent_requests",
                type: "text",
                nullable: true);

            migrationBuilder.AlterColumn<long>(
                name: "id",
                schema: "hub",
                table: "audit",
                type: "bigint",
                nullable: false,
                defaultValueSql: "hub.next_audit_id()",
                oldClrType: typeof(long),
                oldType: "bigint")
                .OldAnnotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn);

            migrationBuilder.AddColumn<byte[]>(
                name: "detail_hash",
                schema: "hub",
                table: "audit",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_read",
                schema: "hub",
                table: "audit",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "subject_id",
                schema: "hub",
                table: "audit",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "audit_blocks",
                schema: "hub",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false),
                    first_id = table.Column<long>(type: "bigint", nullable: false),
                    last_id = table.Column<long>(type: "bigint", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false),
                    leaves = table.Column<byte[]>(type: "bytea", nullable: false),
                    root = table.Column<byte[]>(type: "bytea", nullable: false),
                    previous = table.Column<byte[]>(type: "bytea", nullable: false),
                    horizon_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sealed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_blocks", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "audit_details",
                schema: "hub",
                columns: table => new
                {
                    entry_id = table.Column<long>(type: "bigint", nullable: false),
                    salt = table.Column<byte[]>(type: "bytea", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_details", x => x.entry_id);
                    table.ForeignKey(
                        name: "fk_audit_details_audit_entry_id",
                        column: x => x.entry_id,
                        principalSchema: "hub",
                        principalTable: "audit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "audit_state",
                schema: "hub",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    horizon_id = table.Column<long>(type: "bigint", nullable: false),
                    horizon_transaction = table.Column<long>(type: "bigint", nullable: false),
                    horizon_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    verified_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    findings = table.Column<int>(type: "integer", nullable: true),
                    verified_entries = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_state", x => x.id);
                });

            migrationBuilder.Sql("""
                insert into hub.audit_details (entry_id, salt, text) select id, uuid_send(gen_random_uuid()), reason from hub.audit where reason is not null;
                update hub.audit a set detail_hash = sha256(d.salt || convert_to(d.text, 'UTF8')) from hub.audit_details d where d.entry_id = a.id;
                """);

            migrationBuilder.DropColumn(
                name: "reason",
                schema: "hub",
                table: "audit");

            migrationBuilder.CreateIndex(
                name: "ix_audit_actor_id_id",
                schema: "hub",
                table: "audit",
                columns: new[] { "actor_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_at",
                schema: "hub",
                table: "audit",
                column: "at")
                .Annotation("Npgsql:IndexMethod", "brin");

            migrationBuilder.CreateIndex(
                name: "ix_audit_subject_id",
                schema: "hub",
                table: "audit",
                column: "subject_id",
                filter: "subject_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_audit_blocks_last_id",
                schema: "hub",
                table: "audit_blocks",
                column: "last_id",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit_blocks",
                schema: "hub");

            migrationBuilder.DropTable(
                name: "audit_state",
                schema: "hub");

            migrationBuilder.DropIndex(
                name: "ix_audit_actor_id_id",
                schema: "hub",
                table: "audit");

            migrationBuilder.DropIndex(
                name: "ix_audit_at",
                schema: "hub",
                table: "audit");

            migrationBuilder.DropIndex(
                name: "ix_audit_subject_id",
                schema: "hub",
                table: "audit");

            migrationBuilder.DropColumn(
                name: "content_type",
                schema: "hub",
                table: "idempotent_requests");

            migrationBuilder.DropColumn(
                name: "detail_hash",
                schema: "hub",
                table: "audit");

            migrationBuilder.DropColumn(
                name: "is_read",
                schema: "hub",
                table: "audit");

            migrationBuilder.DropColumn(
                name: "subject_id",
                schema: "hub",
                table: "audit");

            migrationBuilder.AlterColumn<long>(
                name: "id",
                schema: "hub",
                table: "audit",
                type: "bigint",
                nullable: false,
                oldClrType: typeof(long),
                oldType: "bigint",
                oldDefaultValueSql: "hub.next_audit_id()")
                .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn);

            migrationBuilder.AddColumn<string>(
                name: "reason",
                schema: "hub",
                table: "audit",
                type: "text",
                nullable: true);

            migrationBuilder.Sql("""
                update hub.audit a set reason = d.text from hub.audit_details d where d.entry_id = a.id;
                drop function hub.next_audit_id();
                drop sequence hub.audit_numbers;
                """);

            migrationBuilder.DropTable(
                name: "audit_details",
                schema: "hub");
        }
    }
}
