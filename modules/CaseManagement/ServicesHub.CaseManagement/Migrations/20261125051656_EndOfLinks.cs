using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ServicesHub.CaseManagement.Migrations
{
    /// <inheritdoc />
    public partial class EndOfLinks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // A link through a referral lasts as long as the case it led to: those that outlived it end.
            migrationBuilder.Sql("""
                select set_config('hub.system', 'on', true);
                update case_management.person_access a set until = current_date
                where a.until is null and a.reason = 'referral-accepted' and a.owner_id <> a.institution_id
                  and not exists (select 1 from case_management.cases c
                    where c.person_id = a.person_id and c.institution_id = a.institution_id and c.closed_on is null);
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // What has ended stays so: nobody can tell these links from those that ended with their case.
        }
    }
}
