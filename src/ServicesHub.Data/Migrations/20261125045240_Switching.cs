using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ServicesHub.Data.Migrations
{
    /// <inheritdoc />
    public partial class Switching : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "running_on",
                schema: "hub",
                table: "jobs",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "running_since",
                schema: "hub",
                table: "jobs",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "title_en",
                schema: "hub",
                table: "jobs",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "title_it",
                schema: "hub",
                table: "jobs",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "filters",
                schema: "hub",
                table: "features",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "filters_after",
                schema: "hub",
                table: "feature_changes",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "filters_before",
                schema: "hub",
                table: "feature_changes",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "version",
                schema: "hub",
                table: "feature_changes",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateTable(
                name: "event_pauses",
                schema: "hub",
                columns: table => new
                {
                    module_id = table.Column<string>(type: "text", nullable: false),
                    is_paused = table.Column<bool>(type: "boolean", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    changed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_event_pauses", x => x.module_id);
                });

            migrationBuilder.CreateTable(
                name: "feature_plans",
                schema: "hub",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<bool>(type: "boolean", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    also_dependants = table.Column<bool>(type: "boolean", nullable: false),
                    undoes = table.Column<Guid>(type: "uuid", nullable: true),
                    planned_by = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: true),
                    planned_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    settled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    switched = table.Column<List<string>>(type: "text[]", nullable: false),
                    refusal_it = table.Column<string>(type: "text", nullable: true),
                    refusal_en = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_feature_plans", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "feature_sync",
                schema: "hub",
                columns: table => new
                {
                    process_id = table.Column<Guid>(type: "uuid", nullable: false),
                    program = table.Column<string>(type: "text", nullable: false),
                    machine = table.Column<string>(type: "text", nullable: false),
                    modules = table.Column<List<string>>(type: "text[]", nullable: false),
                    lock_key = table.Column<int>(type: "integer", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    applied_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    lost_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_feature_sync", x => x.process_id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_feature_plans_name",
                schema: "hub",
                table: "feature_plans",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "ix_feature_plans_state_at",
                schema: "hub",
                table: "feature_plans",
                columns: new[] { "state", "at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "event_pauses",
                schema: "hub");

            migrationBuilder.DropTable(
                name: "feature_plans",
                schema: "hub");

            migrationBuilder.DropTable(
                name: "feature_sync",
                schema: "hub");

            migrationBuilder.DropColumn(
                name: "running_on",
                schema: "hub",
                table: "jobs");

            migrationBuilder.DropColumn(
                name: "running_since",
                schema: "hub",
                table: "jobs");

            migrationBuilder.DropColumn(
                name: "title_en",
                schema: "hub",
                table: "jobs");

            migrationBuilder.DropColumn(
                name: "title_it",
                schema: "hub",
                table: "jobs");

            migrationBuilder.DropColumn(
                name: "filters",
                schema: "hub",
                table: "features");

            migrationBuilder.DropColumn(
                name: "filters_after",
                schema: "hub",
                table: "feature_changes");

            migrationBuilder.DropColumn(
                name: "filters_before",
                schema: "hub",
                table: "feature_changes");

            migrationBuilder.DropColumn(
                name: "version",
                schema: "hub",
                table: "feature_changes");
        }
    }
}
