namespace ServicesHub.Shell.Lists;

/// <summary>Something that waits for somebody, on screen.</summary>
/// <param name="Title">What to do, starting with a verb.</param>
/// <param name="Reason">Why it is waiting: the rule behind the date.</param>
/// <param name="Href">The page that settles it.</param>
/// <param name="Due">Due day; null without a date.</param>
/// <param name="WaitingForOthers">True when somebody else has to move first.</param>
/// <param name="Source">The part of the hub it comes from; null where that is plain.</param>
public sealed record DueItem(
    string Title, string Reason, string Href, DateOnly? Due = null, bool WaitingForOthers = false, string? Source = null);
