using ServicesHub.Abstractions;

namespace ServicesHub.Reporting.Tests.Desks;

/// <summary>A person of an institution with some permissions; without an institution, the hub itself.</summary>
internal sealed class DeskUser(Institution? institution, params string[] permissions) : ICurrentUser
{
    public bool IsAuthenticated => institution is not null;

    public bool IsSystem => institution is null;

    public Guid UserId { get; } = Guid.CreateVersion7();

    public string DisplayName => "Segretaria di prova";

    public Membership? Active { get; } = institution is null ? null : new Membership(Guid.CreateVersion7(), institution.Id, institution.Name, HubRoles.CouncilSecretary);

    public IReadOnlyList<Membership> Memberships => Active is null ? [] : [Active];

    public bool Can(string permission) => permissions.Length == 0 || permissions.Contains(permission);
}
