using ServicesHub.Abstractions;

namespace ServicesHub.Training;

/// <summary>What a use case answers when its record is not there for the caller.</summary>
internal static class NotThere
{
    public static RuleViolationException Edition => new("edition-not-found", new(
        "Questa edizione non c'è, oppure non è visibile per te: torna al catalogo.",
        "There is no such edition, or it is not visible to you: go back to the catalogue."), "editionId");

    public static RuleViolationException Enrolment => new("enrolment-not-found", new(
        "Questa iscrizione non c'è, oppure non è visibile per te: torna al catalogo.",
        "There is no such enrolment, or it is not visible to you: go back to the catalogue."), "enrolmentId");
}
