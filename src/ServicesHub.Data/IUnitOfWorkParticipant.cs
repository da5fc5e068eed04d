using Npgsql;

namespace ServicesHub.Data;

/// <summary>Something that is written together with the business change, in its transaction.</summary>
public interface IUnitOfWorkParticipant
{
    /// <summary>True when there is something to write.</summary>
    bool HasWork { get; }

    /// <summary>Adds its statements to the one batch that is sent after the business change, and forgets what it had to write.</summary>
    void AddTo(NpgsqlBatch batch, string moduleId);
}
