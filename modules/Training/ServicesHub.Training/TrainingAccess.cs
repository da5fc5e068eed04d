using ServicesHub.Abstractions;

namespace ServicesHub.Training;

/// <summary>What the caller may do with editions: the permission of the role, and the relation to the record.</summary>
internal sealed class TrainingAccess(ICurrentUser user) : IUseCase
{
    public Guid Institution => user.Active?.InstitutionId ?? Guid.Empty;

    public bool RunsEditions => user.IsSystem || user.Can(TrainingPermissions.RunEditions);

    public bool EnrolsOthers => user.IsSystem || user.Can(TrainingPermissions.EnrolOperators);

    /// <summary>Whether the caller runs this edition: an organiser of the institution that holds it.</summary>
    public bool MayRun(Edition edition) => user.IsSystem || (RunsEditions && edition.InstitutionId == Institution);

    /// <exception cref="RuleViolationException">The caller does not run this edition.</exception>
    public void RequireRun(Edition edition)
    {
        if (!MayRun(edition))
            throw new RuleViolationException("not-organiser", new(
                "Solo il referente della formazione dell'ente che organizza l'edizione può farlo: chiedi a lui.",
                "Only the training organiser of the institution that holds the edition can do this: ask there."));
    }

    /// <summary>Whether the caller may act for an enrolment: her own, one of her institution, or one of her edition.</summary>
    public bool MayActFor(Enrolment enrolment, Edition edition) =>
        enrolment.OperatorId == user.UserId || (EnrolsOthers && enrolment.InstitutionId == Institution) || MayRun(edition);
}
