using ServicesHub.Abstractions;

namespace ServicesHub.Training;

/// <summary>Brings the sessions of an edition to what was asked for. Recorded attendance is never lost that way.</summary>
internal static class SessionPlan
{
    public static void Apply(Edition edition, IReadOnlyList<SessionInput> wanted, IWorkItems work)
    {
        foreach (var gone in edition.Sessions.Where(s => !wanted.Any(w => w.Id == s.Id)).ToList())
        {
            RequireUnrecorded(gone);
            work.Settle(TrainingWork.RecordKey(gone.Id));
            edition.Sessions.Remove(gone);
        }
        foreach (var input in wanted)
        {
            var session = edition.Sessions.Find(s => s.Id == input.Id);
            if (session is null)
                edition.Sessions.Add(session = new EditionSession { Id = Guid.CreateVersion7() });
            if ((session.Day, session.StartsAt, session.EndsAt) != (input.Day!.Value, input.StartsAt!.Value, input.EndsAt!.Value))
                RequireUnrecorded(session);
            (session.Day, session.StartsAt, session.EndsAt) = (input.Day.Value, input.StartsAt.Value, input.EndsAt.Value);
            session.Place = input.Place!.Trim();
        }
    }

    private static void RequireUnrecorded(EditionSession session)
    {
        if (session.RecordedAt is not null)
            throw new RuleViolationException("session-recorded", new(
                $"Le presenze dell'incontro del {session.Day:dd/MM/yyyy} sono già registrate: giorno e orario non si cambiano più.",
                $"The attendance of the session of {session.Day:dd/MM/yyyy} is recorded already: its day and time no longer change."), "sessions");
    }
}
