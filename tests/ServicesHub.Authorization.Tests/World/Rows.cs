using System.Text.Json;
using Npgsql;

namespace ServicesHub.Authorization.Tests;

/// <summary>Writes records straight into PostgreSQL, as copies of one that the hub wrote, so that each cell has a fresh one in its state.</summary>
internal sealed class Rows(NpgsqlDataSource database)
{
    private int last;

    /// <summary>A number that no other record has.</summary>
    public int Next() => Interlocked.Increment(ref last);

    /// <summary>Copies one row of a table with other values.</summary>
    public async Task<Guid> CopyAsync(string table, string where, object values)
    {
        var id = Guid.CreateVersion7();
        var over = JsonSerializer.SerializeToNode(values)!.AsObject();
        if (!over.ContainsKey("id"))
            over["id"] = id;
        await using var command = database.CreateCommand($"insert into {table} select (jsonb_populate_record(t, $1::jsonb)).* from {table} t where {where} limit 1");
        command.Parameters.AddWithValue(over.ToJsonString());
        return await command.ExecuteNonQueryAsync() == 1 ? id : throw new InvalidOperationException($"{table} has no row where {where}.");
    }

    public async Task RunAsync(string sql, params object[] values)
    {
        await using var command = database.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.AddWithValue(value);
        await command.ExecuteNonQueryAsync();
    }

    public async Task<T?> ReadAsync<T>(string sql, params object[] values)
    {
        await using var command = database.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.AddWithValue(value);
        return await command.ExecuteScalarAsync() is T found ? found : default;
    }
}
