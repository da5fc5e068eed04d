using ServicesHub.Abstractions;

namespace ServicesHub.Data;

/// <summary>What every module's context needs from the scope it lives in.</summary>
/// <param name="User">Whose work it is: stamps, and which institutions' rows are visible.</param>
/// <param name="Clock">The clock of the process.</param>
/// <param name="Participants">What is written together with the business change.</param>
/// <param name="Request">The request, whose Idempotency-Key is kept with the change; null outside of requests.</param>
public sealed record ModuleDbServices(
    ICurrentUser User, TimeProvider Clock, IEnumerable<IUnitOfWorkParticipant> Participants, KeyedRequest? Request = null)
{
    /// <summary>Those of a context that works for nobody: it sees and writes nothing of institutions.</summary>
    public static ModuleDbServices Idle(TimeProvider clock) => new(Nobody.Instance, clock, []);
}
