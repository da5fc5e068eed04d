using Npgsql;
using ServicesHub.Abstractions;

namespace ServicesHub.Benchmarks;

/// <summary>
/// Endpoints as they are written by hand over Npgsql: the statements that the hub sends for the same requests, the question
/// who the caller is included, and the same JSON. What only proves who she is (<c>--user</c>, <c>--stamp</c>) is left out.
/// </summary>
internal static class BareQueries
{
    public static WebApplication Build(WebApplicationBuilder builder)
    {
        var settings = builder.Configuration;
        var database = NpgsqlDataSource.Create(settings["database"]!);
        builder.Services.AddSingleton(database);
        builder.Services.AddSingleton(new BareCaller(database, Guid.Parse(settings["user"]!), settings["stamp"]!));
        var app = builder.Build();
        app.MapGet("/api/training/v1/enrolments/{id:guid}", BareEnrolments.GetAsync);
        app.MapGet("/api/case-management/v1/measures", BareMeasures.ListAsync);
        app.MapPost("/api/case-management/v1/measures/{id:guid}/end", BareMeasures.EndAsync);
        return app;
    }

    /// <summary>A connection that works in the name of an institution.</summary>
    public static async Task<NpgsqlConnection> OpenAsync(this NpgsqlDataSource database, Guid institution, CancellationToken ct)
    {
        var connection = await database.OpenConnectionAsync(ct);
        await using var session = new NpgsqlCommand("select set_config('hub.institutions', $1, false), set_config('hub.system', $2, false)", connection)
        {
            Parameters = { new() { Value = institution.ToString() }, new() { Value = "off" } },
        };
        await session.ExecuteNonQueryAsync(ct);
        return connection;
    }

    public static Page<T> PageOf<T>(List<T> rows, int size, Func<T, string> key) =>
        new([.. rows.Take(size)], rows.Count > size ? Cursor.Encode(key(rows[size - 1])) : null);
}
