using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ServicesHub.CaseManagement.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "case_management");

            migrationBuilder.CreateTable(
                name: "counters",
                schema: "case_management",
                columns: table => new
                {
                    series = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    last = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_counters", x => x.series);
                });

            migrationBuilder.CreateTable(
                name: "imported_rows",
                schema: "case_management",
                columns: table => new
                {
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    fingerprint = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    import_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_imported_rows", x => new { x.institution_id, x.fingerprint });
                });

            migrationBuilder.CreateTable(
                name: "imports",
                schema: "case_management",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    confirmed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    rows = table.Column<string>(type: "jsonb", nullable: false),
                    problems = table.Column<string>(type: "jsonb", nullable: false),
                    good = table.Column<int>(type: "integer", nullable: false),
                    bad = table.Column<int>(type: "integer", nullable: false),
                    warnings = table.Column<int>(type: "integer", nullable: false),
                    added = table.Column<int>(type: "integer", nullable: false),
                    completed = table.Column<int>(type: "integer", nullable: false),
                    unchanged = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_by = table.Column<Guid>(type: "uuid", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_imports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people",
                schema: "case_management",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    family_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    given_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    search_name = table.Column<string>(type: "character varying(250)", maxLength: 250, nullable: false),
                    birth_year = table.Column<int>(type: "integer", nullable: false),
                    birth_month = table.Column<int>(type: "integer", nullable: true),
                    birth_day = table.Column<int>(type: "integer", nullable: true),
                    sex = table.Column<string>(type: "character varying(1)", maxLength: 1, nullable: false),
                    birth_place = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    citizenships = table.Column<List<string>>(type: "text[]", nullable: false),
                    language = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    phone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    schooling_fulfilled = table.Column<bool>(type: "boolean", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_by = table.Column<Guid>(type: "uuid", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people", x => x.id);
                    table.CheckConstraint("ck_people_birth_day", "birth_day is null or birth_month is not null");
                });

            migrationBuilder.CreateTable(
                name: "person_searches",
                schema: "case_management",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person_searches", x => new { x.user_id, x.institution_id });
                });

            migrationBuilder.CreateTable(
                name: "cases",
                schema: "case_management",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    referral_id = table.Column<Guid>(type: "uuid", nullable: true),
                    manager_id = table.Column<Guid>(type: "uuid", nullable: false),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    first_appointment_on = table.Column<DateOnly>(type: "date", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    outcome_id = table.Column<Guid>(type: "uuid", nullable: true),
                    sex = table.Column<string>(type: "character varying(1)", maxLength: 1, nullable: false),
                    citizenship = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    permit_family = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_by = table.Column<Guid>(type: "uuid", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases", x => x.id);
                    table.CheckConstraint("ck_cases_outcome", "(closed_on is null) = (outcome is null)");
                    table.ForeignKey(
                        name: "fk_cases_people_person_id",
                        column: x => x.person_id,
                        principalSchema: "case_management",
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "permits",
                schema: "case_management",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    number = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: true),
                    expires_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_by = table.Column<Guid>(type: "uuid", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    procedures = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_permits", x => x.id);
                    table.ForeignKey(
                        name: "fk_permits_people_person_id",
                        column: x => x.person_id,
                        principalSchema: "case_management",
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "person_access",
                schema: "case_management",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    since = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    reason = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person_access", x => x.id);
                    table.ForeignKey(
                        name: "fk_person_access_people_person_id",
                        column: x => x.person_id,
                        principalSchema: "case_management",
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "person_identifiers",
                schema: "case_management",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    value = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person_identifiers", x => x.id);
                    table.ForeignKey(
                        name: "fk_person_identifiers_people_person_id",
                        column: x => x.person_id,
                        principalSchema: "case_management",
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "referrals",
                schema: "case_management",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    to_institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    purpose = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    legal_basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    service = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    notice_on = table.Column<DateOnly>(type: "date", nullable: true),
                    urgency = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    message = table.Column<string>(type: "text", nullable: true),
                    snapshot = table.Column<string>(type: "text", nullable: true),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    note_due = table.Column<DateOnly>(type: "date", nullable: true),
                    answer_due = table.Column<DateOnly>(type: "date", nullable: true),
                    question = table.Column<string>(type: "text", nullable: true),
                    answer = table.Column<string>(type: "text", nullable: true),
                    refusal_reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    case_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_by = table.Column<Guid>(type: "uuid", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_referrals", x => x.id);
                    table.CheckConstraint("ck_referrals_completed", "state <> 'completed' or outcome is not null");
                    table.CheckConstraint("ck_referrals_parties", "from_institution_id <> to_institution_id");
                    table.CheckConstraint("ck_referrals_refused", "state <> 'refused' or refusal_reason is not null");
                    table.CheckConstraint("ck_referrals_sent", "state = 'draft' or sent_at is null and state = 'revoked'\nor purpose <> '' and legal_basis <> '' and notice_on is not null and snapshot is not null and answer_due is not null");
                    table.ForeignKey(
                        name: "fk_referrals_people_person_id",
                        column: x => x.person_id,
                        principalSchema: "case_management",
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "measures",
                schema: "case_management",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    provider = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    proposed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    starts_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_by = table.Column<Guid>(type: "uuid", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_measures", x => x.id);
                    table.CheckConstraint("ck_measures_dates", "starts_on <= ends_on");
                    table.CheckConstraint("ck_measures_ended", "state not in ('ended', 'abandoned') or (ended_on is not null and outcome is not null)");
                    table.ForeignKey(
                        name: "fk_measures_cases_case_id",
                        column: x => x.case_id,
                        principalSchema: "case_management",
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "referral_steps",
                schema: "case_management",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    referral_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_referral_steps", x => x.id);
                    table.ForeignKey(
                        name: "fk_referral_steps_referrals_referral_id",
                        column: x => x.referral_id,
                        principalSchema: "case_management",
                        principalTable: "referrals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_cases_institution_id",
                schema: "case_management",
                table: "cases",
                column: "institution_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_number",
                schema: "case_management",
                table: "cases",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cases_person_id_institution_id",
                schema: "case_management",
                table: "cases",
                columns: new[] { "person_id", "institution_id" },
                unique: true,
                filter: "closed_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_imports_institution_id",
                schema: "case_management",
                table: "imports",
                column: "institution_id");

            migrationBuilder.CreateIndex(
                name: "ix_measures_case_id",
                schema: "case_management",
                table: "measures",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_measures_institution_id",
                schema: "case_management",
                table: "measures",
                column: "institution_id");

            migrationBuilder.CreateIndex(
                name: "ix_people_institution_id",
                schema: "case_management",
                table: "people",
                column: "institution_id");

            migrationBuilder.CreateIndex(
                name: "ix_people_search_name_id",
                schema: "case_management",
                table: "people",
                columns: new[] { "search_name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_permits_number",
                schema: "case_management",
                table: "permits",
                column: "number");

            migrationBuilder.CreateIndex(
                name: "ix_permits_person_id",
                schema: "case_management",
                table: "permits",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_person_access_institution_id",
                schema: "case_management",
                table: "person_access",
                column: "institution_id");

            migrationBuilder.CreateIndex(
                name: "ix_person_access_person_id_institution_id",
                schema: "case_management",
                table: "person_access",
                columns: new[] { "person_id", "institution_id" },
                unique: true,
                filter: "until is null");

            migrationBuilder.CreateIndex(
                name: "ix_person_identifiers_person_id",
                schema: "case_management",
                table: "person_identifiers",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_person_identifiers_value",
                schema: "case_management",
                table: "person_identifiers",
                column: "value");

            migrationBuilder.CreateIndex(
                name: "ix_referral_steps_referral_id",
                schema: "case_management",
                table: "referral_steps",
                column: "referral_id");

            migrationBuilder.CreateIndex(
                name: "ix_referrals_from_institution_id",
                schema: "case_management",
                table: "referrals",
                column: "from_institution_id");

            migrationBuilder.CreateIndex(
                name: "ix_referrals_number",
                schema: "case_management",
                table: "referrals",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_referrals_person_id",
                schema: "case_management",
                table: "referrals",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_referrals_to_institution_id",
                schema: "case_management",
                table: "referrals",
                column: "to_institution_id");

            migrationBuilder.ProtectCaseManagement();
            migrationBuilder.IndexNames();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "counters",
                schema: "case_management");

            migrationBuilder.DropTable(
                name: "imported_rows",
                schema: "case_management");

            migrationBuilder.DropTable(
                name: "imports",
                schema: "case_management");

            migrationBuilder.DropTable(
                name: "measures",
                schema: "case_management");

            migrationBuilder.DropTable(
                name: "permits",
                schema: "case_management");

            migrationBuilder.DropTable(
                name: "person_access",
                schema: "case_management");

            migrationBuilder.DropTable(
                name: "person_identifiers",
                schema: "case_management");

            migrationBuilder.DropTable(
                name: "person_searches",
                schema: "case_management");

            migrationBuilder.DropTable(
                name: "referral_steps",
                schema: "case_management");

            migrationBuilder.DropTable(
                name: "cases",
                schema: "case_management");

            migrationBuilder.DropTable(
                name: "referrals",
                schema: "case_management");

            migrationBuilder.DropTable(
                name: "people",
                schema: "case_management");
        }
    }
}
