namespace ServicesHub.Training;

/// <summary>Which editions a list holds.</summary>
internal enum EditionScope
{
    /// <summary>Not over yet, the next first.</summary>
    Upcoming,

    /// <summary>Those the caller enrolled in, the last first.</summary>
    Mine,

    /// <summary>Over, the last first.</summary>
    Past,

    /// <summary>Drafts of the organiser's institution.</summary>
    Drafts,
}
