using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ServicesHub.Data.Migrations
{
    /// <inheritdoc />
    public partial class JobRequests : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<TimeSpan>(
                name: "every",
                schema: "hub",
                table: "jobs",
                type: "interval",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "requested_at",
                schema: "hub",
                table: "jobs",
                type: "timestamp with time zone",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "every",
                schema: "hub",
                table: "jobs");

            migrationBuilder.DropColumn(
                name: "requested_at",
                schema: "hub",
                table: "jobs");
        }
    }
}
