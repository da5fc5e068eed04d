using ServicesHub.Abstractions;

namespace ServicesHub.Training.Tests.Desks;

/// <summary>A person of an institution with the permissions that the manifest gives her role; without an institution, the hub itself.</summary>
internal sealed class DeskUser(Institution? institution, string role = "", Guid? userId = null) : ICurrentUser
{
    private static readonly IReadOnlyList<Permission> Permissions = new TrainingModule().Manifest.Permissions;

    public bool IsAuthenticated => institution is not null;

    public bool IsSystem => institution is null;

    public Guid UserId { get; } = institution is null ? Guid.Empty : userId ?? Guid.CreateVersion7();

    public string DisplayName => "Persona di prova";

    public Membership? Active { get; } = institution is null ? null : new Membership(Guid.CreateVersion7(), institution.Id, institution.Name, role);

    public IReadOnlyList<Membership> Memberships => Active is null ? [] : [Active];

    public bool Can(string permission) => IsSystem || Permissions.Any(p => p.Name == permission && p.DefaultRoles.Contains(role));
}
