using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ServicesHub.Training.Migrations
{
    /// <inheritdoc />
    public partial class ProtectedRecords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.ProtectTraining();
            migrationBuilder.CountSeats();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.UnprotectTraining();
        }
    }
}
