using ServicesHub.Abstractions;

namespace ServicesHub.Training;

/// <summary>What states are called on screen.</summary>
internal static class StateTitles
{
    public static LocalizedText Of(EditionState state) => state switch
    {
        EditionState.Draft => new("bozza", "draft"),
        EditionState.Published => new("pubblicata", "published"),
        EditionState.Completed => new("conclusa", "completed"),
        _ => new("annullata", "cancelled"),
    };

    public static LocalizedText Of(EnrolmentState state) => state switch
    {
        EnrolmentState.Confirmed => new("confermata", "confirmed"),
        EnrolmentState.Waiting => new("in lista d'attesa", "on the waiting list"),
        EnrolmentState.Offered => new("posto offerto", "seat offered"),
        EnrolmentState.Withdrawn => new("ritirata", "withdrawn"),
        EnrolmentState.Lapsed => new("decaduta", "lapsed"),
        EnrolmentState.Completed => new("completata", "completed"),
        _ => new("non completata", "not completed"),
    };
}
