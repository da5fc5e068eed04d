using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ServicesHub.Governance.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "governance");

            migrationBuilder.CreateTable(
                name: "bodies",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    instituting_act = table.Column<string>(type: "text", nullable: false),
                    mandate = table.Column<string>(type: "text", nullable: false),
                    quorum = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    notice_working_days = table.Column<int>(type: "integer", nullable: false),
                    secretariat_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_by = table.Column<Guid>(type: "uuid", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bodies", x => x.id);
                    table.ForeignKey(
                        name: "fk_bodies_bodies_parent_id",
                        column: x => x.parent_id,
                        principalSchema: "governance",
                        principalTable: "bodies",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "plans",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    first_year = table.Column<int>(type: "integer", nullable: false),
                    last_year = table.Column<int>(type: "integer", nullable: false),
                    owner_institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    step = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    content = table.Column<string>(type: "jsonb", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_by = table.Column<Guid>(type: "uuid", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plans", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "decision_counters",
                schema: "governance",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    last = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_decision_counters", x => new { x.body_id, x.year });
                    table.ForeignKey(
                        name: "fk_decision_counters_bodies_body_id",
                        column: x => x.body_id,
                        principalSchema: "governance",
                        principalTable: "bodies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "seats",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    letter = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    votes = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_seats", x => x.id);
                    table.ForeignKey(
                        name: "fk_seats_bodies_body_id",
                        column: x => x.body_id,
                        principalSchema: "governance",
                        principalTable: "bodies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sessions",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    starts_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    place = table.Column<string>(type: "text", nullable: false),
                    mode = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    quorum = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    protocol = table.Column<string>(type: "text", nullable: true),
                    convened_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    quorum_required = table.Column<int>(type: "integer", nullable: true),
                    voting_present = table.Column<int>(type: "integer", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_by = table.Column<Guid>(type: "uuid", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sessions", x => x.id);
                    table.ForeignKey(
                        name: "fk_sessions_bodies_body_id",
                        column: x => x.body_id,
                        principalSchema: "governance",
                        principalTable: "bodies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "seat_holders",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    seat_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_name = table.Column<string>(type: "text", nullable: false),
                    represents = table.Column<string>(type: "text", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: true),
                    role = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    designation_act = table.Column<string>(type: "text", nullable: false),
                    substitute = table.Column<string>(type: "text", nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_seat_holders", x => x.id);
                    table.ForeignKey(
                        name: "fk_seat_holders_seat_seat_id",
                        column: x => x.seat_id,
                        principalSchema: "governance",
                        principalTable: "seats",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agenda_items",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    rapporteur = table.Column<string>(type: "text", nullable: false),
                    proposed_kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    proposed_text = table.Column<string>(type: "text", nullable: false),
                    proposed_owner_id = table.Column<Guid>(type: "uuid", nullable: true),
                    proposed_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    carried_from_id = table.Column<Guid>(type: "uuid", nullable: true),
                    approves_minutes_of = table.Column<Guid>(type: "uuid", nullable: true),
                    outcome = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    summary = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agenda_items", x => x.id);
                    table.ForeignKey(
                        name: "fk_agenda_items_sessions_session_id",
                        column: x => x.session_id,
                        principalSchema: "governance",
                        principalTable: "sessions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "attendances",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    seat_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    person_name = table.Column<string>(type: "text", nullable: false),
                    represents = table.Column<string>(type: "text", nullable: false),
                    role = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    votes = table.Column<bool>(type: "boolean", nullable: false),
                    presence = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    delegate_name = table.Column<string>(type: "text", nullable: true),
                    delegate_act = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attendances", x => x.id);
                    table.ForeignKey(
                        name: "fk_attendances_sessions_session_id",
                        column: x => x.session_id,
                        principalSchema: "governance",
                        principalTable: "sessions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "minutes",
                schema: "governance",
                columns: table => new
                {
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    approved_on = table.Column<DateOnly>(type: "date", nullable: true),
                    approved_in_session_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_by = table.Column<Guid>(type: "uuid", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_minutes", x => x.session_id);
                    table.ForeignKey(
                        name: "fk_minutes_sessions_session_id",
                        column: x => x.session_id,
                        principalSchema: "governance",
                        principalTable: "sessions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "decisions",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agenda_item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    reference = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: false),
                    votes_in_favour = table.Column<int>(type: "integer", nullable: true),
                    votes_against = table.Column<int>(type: "integer", nullable: true),
                    votes_abstained = table.Column<int>(type: "integer", nullable: true),
                    owner_institution_id = table.Column<Guid>(type: "uuid", nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    fulfilled_on = table.Column<DateOnly>(type: "date", nullable: true),
                    fulfilment_note = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_by = table.Column<Guid>(type: "uuid", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_decisions", x => x.id);
                    table.ForeignKey(
                        name: "fk_decisions_agenda_items_agenda_item_id",
                        column: x => x.agenda_item_id,
                        principalSchema: "governance",
                        principalTable: "agenda_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_decisions_bodies_body_id",
                        column: x => x.body_id,
                        principalSchema: "governance",
                        principalTable: "bodies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_decisions_sessions_session_id",
                        column: x => x.session_id,
                        principalSchema: "governance",
                        principalTable: "sessions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "minutes_corrections",
                schema: "governance",
                columns: table => new
                {
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_minutes_corrections", x => new { x.session_id, x.number });
                    table.ForeignKey(
                        name: "fk_minutes_corrections_minutes_session_id",
                        column: x => x.session_id,
                        principalSchema: "governance",
                        principalTable: "minutes",
                        principalColumn: "session_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plan_versions",
                schema: "governance",
                columns: table => new
                {
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    in_force_from = table.Column<DateOnly>(type: "date", nullable: false),
                    decision_id = table.Column<Guid>(type: "uuid", nullable: false),
                    decision_reference = table.Column<string>(type: "text", nullable: false),
                    approval_act = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<string>(type: "jsonb", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_versions", x => new { x.plan_id, x.number });
                    table.ForeignKey(
                        name: "fk_plan_versions_decisions_decision_id",
                        column: x => x.decision_id,
                        principalSchema: "governance",
                        principalTable: "decisions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_plan_versions_plans_plan_id",
                        column: x => x.plan_id,
                        principalSchema: "governance",
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_agenda_items_carried_from_id",
                schema: "governance",
                table: "agenda_items",
                column: "carried_from_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_agenda_items_session_id",
                schema: "governance",
                table: "agenda_items",
                column: "session_id");

            migrationBuilder.CreateIndex(
                name: "ix_attendances_session_id_seat_id",
                schema: "governance",
                table: "attendances",
                columns: new[] { "session_id", "seat_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_bodies_code",
                schema: "governance",
                table: "bodies",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_bodies_parent_id",
                schema: "governance",
                table: "bodies",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_decisions_agenda_item_id",
                schema: "governance",
                table: "decisions",
                column: "agenda_item_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_decisions_body_id_year_number",
                schema: "governance",
                table: "decisions",
                columns: new[] { "body_id", "year", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_decisions_decided_on_id",
                schema: "governance",
                table: "decisions",
                columns: new[] { "decided_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_decisions_reference",
                schema: "governance",
                table: "decisions",
                column: "reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_decisions_session_id",
                schema: "governance",
                table: "decisions",
                column: "session_id");

            migrationBuilder.CreateIndex(
                name: "ix_plan_versions_decision_id",
                schema: "governance",
                table: "plan_versions",
                column: "decision_id");

            migrationBuilder.CreateIndex(
                name: "ix_plans_code",
                schema: "governance",
                table: "plans",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_seat_holders_seat_id",
                schema: "governance",
                table: "seat_holders",
                column: "seat_id");

            migrationBuilder.CreateIndex(
                name: "ix_seats_body_id",
                schema: "governance",
                table: "seats",
                column: "body_id");

            migrationBuilder.CreateIndex(
                name: "ix_sessions_body_id",
                schema: "governance",
                table: "sessions",
                column: "body_id");

            migrationBuilder.CreateIndex(
                name: "ix_sessions_starts_at_id",
                schema: "governance",
                table: "sessions",
                columns: new[] { "starts_at", "id" });

            migrationBuilder.Sql("""
                create function governance.refuse_change() returns trigger language plpgsql as $$
                begin
                  raise exception 'An approved plan version never changes: record a new version with its decision.';
                end $$;
                create trigger plan_versions_never_change before update or delete on governance.plan_versions
                for each row execute function governance.refuse_change();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop function governance.refuse_change() cascade");

            migrationBuilder.DropTable(
                name: "attendances",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "decision_counters",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "minutes_corrections",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "plan_versions",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "seat_holders",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "minutes",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "decisions",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "plans",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "seats",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "agenda_items",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "sessions",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "bodies",
                schema: "governance");
        }
    }
}
