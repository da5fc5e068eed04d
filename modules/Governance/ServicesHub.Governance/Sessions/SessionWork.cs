using ServicesHub.Abstractions;

namespace ServicesHub.Governance;

/// <summary>What sessions make people do.</summary>
internal static class SessionWork
{
    public static string HoldKey(Guid sessionId) => $"session:{sessionId}:hold";

    public static string MinutesKey(Guid sessionId) => $"minutes:{sessionId}";

    public static WorkItem ToHold(Session session, Body body, DateOnly day) => new()
    {
        Key = HoldKey(session.Id),
        Title = new($"Tieni la seduta: {body.Name}", $"Hold the session: {body.Name}"),
        Reason = new($"Convocata con protocollo {session.Protocol}.", $"Convened under protocol {session.Protocol}."),
        Href = $"/governance/sessions/{session.Id}",
        InstitutionId = body.SecretariatId,
        Permission = GovernancePermissions.RunSessions,
        DueOn = day,
    };

    public static WorkItem ToVerify(Session session, Body body, DateOnly due) => new()
    {
        Key = MinutesKey(session.Id),
        Title = new($"Completa il verbale e mandalo in verifica: {body.Name}", $"Complete the minutes and send them for verification: {body.Name}"),
        Reason = new("La bozza è stata generata alla chiusura della seduta.", "The draft was made when the session was closed."),
        Href = $"/governance/sessions/{session.Id}/minutes",
        InstitutionId = body.SecretariatId,
        Permission = GovernancePermissions.RunSessions,
        DueOn = due,
    };

    public static WorkItem ToApprove(Session session, Body body) => new()
    {
        Key = MinutesKey(session.Id),
        Title = new($"Fai approvare il verbale: {body.Name}", $"Have the minutes approved: {body.Name}"),
        Reason = new("Il verbale è in verifica: si approva nella prossima seduta o per procedura scritta.", "The minutes are in verification: the next session or a written procedure approves them."),
        Href = $"/governance/sessions/{session.Id}/minutes",
        InstitutionId = body.SecretariatId,
        Permission = GovernancePermissions.RunSessions,
        WaitingForOthers = true,
    };
}
