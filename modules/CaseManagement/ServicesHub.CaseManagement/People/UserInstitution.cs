using ServicesHub.Abstractions;

namespace ServicesHub.CaseManagement.People;

internal static class UserInstitution
{
    /// <summary>The institution for which the person of the staff works.</summary>
    /// <exception cref="RuleViolationException">She works for none.</exception>
    public static Guid InstitutionId(this ICurrentUser user) => user.Active?.InstitutionId
        ?? throw new RuleViolationException("no-institution", new(
            "Non appartieni a nessun ente: chiedi all'amministratore di assegnarti a uno.",
            "You do not belong to any institution: ask the administrator to assign you to one."));
}
