using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>Who changes a feature: the current person, or the one who planned it.</summary>
/// <param name="UserId">The account.</param>
/// <param name="InstitutionId">The institution that she worked for.</param>
public readonly record struct FeatureActor(Guid UserId, Guid? InstitutionId)
{
    internal static FeatureActor Of(ICurrentUser user) => new(user.UserId, user.Active?.InstitutionId);
}
