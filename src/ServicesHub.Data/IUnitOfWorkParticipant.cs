using Npgsql;

namespace ServicesHub.Data;

/// <summary>Something that is written together with the business change, in its transaction.</summary>
public interface IUnitOfWorkParticipant
{
    /// <summary>True when there is something to write.</summary>
    bool HasWork { get; }

    /// <summary>Writes it and forgets it.</summary>
    Task WriteAsync(string moduleId, NpgsqlConnection connection, NpgsqlTransaction transaction, CancellationToken ct);
}
