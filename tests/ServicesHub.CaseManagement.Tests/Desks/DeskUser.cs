using ServicesHub.Abstractions;

namespace ServicesHub.CaseManagement.Tests.Desks;

/// <summary>An operator of an institution; without one, the hub itself.</summary>
internal sealed class DeskUser(Guid id, Institution? institution) : ICurrentUser
{
    public bool IsAuthenticated => institution is not null;

    public bool IsSystem => institution is null;

    public Guid UserId => id;

    public string DisplayName => "Operatore di prova";

    public Membership? Active { get; } = institution is null ? null : new Membership(id, institution.Id, institution.Name, HubRoles.Operator);

    public IReadOnlyList<Membership> Memberships => Active is null ? [] : [Active];

    public bool Can(string permission) => true;
}
