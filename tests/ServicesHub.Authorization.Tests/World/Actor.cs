namespace ServicesHub.Authorization.Tests;

/// <summary>An account of the world under test: one for each role in each of three institutions, and nobody at all.</summary>
/// <param name="Role">One of the hub's roles; null for somebody who has not signed in.</param>
/// <param name="Place">The institution: <c>A</c> keeps the records, <c>B</c> has referrals from it, <c>C</c> has nothing to do with them.</param>
/// <param name="UserId">The account.</param>
/// <param name="InstitutionId">The institution, as the hub knows it.</param>
/// <param name="Caller">Its browser.</param>
internal sealed record Actor(string? Role, char Place, Guid UserId, Guid InstitutionId, Caller Caller)
{
    public bool IsAnonymous => Role is null;

    public override string ToString() => Role is null ? "anonymous" : $"{Role} of institution {Place}";
}
