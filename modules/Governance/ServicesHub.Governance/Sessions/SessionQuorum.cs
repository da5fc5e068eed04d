namespace ServicesHub.Governance;

/// <summary>The quorum of a session, from its rule and the voting members.</summary>
internal static class SessionQuorum
{
    /// <summary>How many voting members must be there; null when the body sets no quorum.</summary>
    public static int? RequiredBy(Session session) => session.Quorum switch
    {
        QuorumRule.MajorityOfVotingMembers => (session.Attendance.Count(a => a.Votes) / 2) + 1,
        _ => null,
    };

    /// <summary>Voting members who are there in person or by delegate. One person counts once, whoever she stands for.</summary>
    public static int PresentAt(Session session) => session.Attendance
        .Where(a => a.Votes && a.IsThere)
        .Select(a => a.Presence == Presence.Delegate ? a.DelegateName! : a.PersonName)
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .Count();
}
