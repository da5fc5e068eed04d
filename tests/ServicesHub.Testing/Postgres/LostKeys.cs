using Npgsql;

namespace ServicesHub.Testing;

/// <summary>
/// Keys that the database refuses to keep, as if the hub died between the effect of a request and its key: where both are
/// in one transaction, nothing of the request remains.
/// </summary>
public sealed class LostKeys : IAsyncDisposable
{
    private readonly NpgsqlDataSource owner;

    private LostKeys(NpgsqlDataSource owner) => this.owner = owner;

    /// <summary>Refuses such keys until it is disposed; all others are kept.</summary>
    public static async Task<LostKeys> InAsync(TestDatabase database)
    {
        var keys = new LostKeys(NpgsqlDataSource.Create(database.OwnerConnectionString));
        await keys.RunAsync("""
            create function hub.lose_key() returns trigger language plpgsql as $$
              begin
                if new.key like 'lost-%' then raise exception 'The key is lost.'; end if;
                return new;
              end $$;
            create trigger lose_key before insert on hub.idempotent_requests for each row execute function hub.lose_key()
            """);
        return keys;
    }

    /// <summary>A key that is lost.</summary>
    public static string Next() => $"lost-{Guid.CreateVersion7()}";

    public async ValueTask DisposeAsync()
    {
        await RunAsync("drop function hub.lose_key() cascade");
        await owner.DisposeAsync();
    }

    private async Task RunAsync(string sql)
    {
        await using var command = owner.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
