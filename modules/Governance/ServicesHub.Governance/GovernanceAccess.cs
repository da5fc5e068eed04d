using ServicesHub.Abstractions;

namespace ServicesHub.Governance;

/// <summary>What the caller may do with sessions, bodies and plans: the permission of the role, and the relation to the record.</summary>
internal sealed class GovernanceAccess(ICurrentUser user) : IUseCase
{
    public bool IsHub => user.IsSystem;

    public Guid Institution => user.Active?.InstitutionId ?? Guid.Empty;

    public bool RunsSessions => user.IsSystem || user.Can(GovernancePermissions.RunSessions);

    public bool WritesPlans => user.IsSystem || user.Can(GovernancePermissions.EditPlans) || user.Can(GovernancePermissions.ApprovePlans);

    /// <summary>Whether the caller works for the secretariat of a body.</summary>
    public bool Keeps(Body body) => user.IsSystem || body.SecretariatId == Institution;

    /// <summary>Whether the caller writes this plan, for the institution that it belongs to.</summary>
    public bool MayWrite(Plan plan) => WritesPlans && (user.IsSystem || plan.OwnerInstitutionId == Institution);
}
