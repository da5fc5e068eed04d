namespace ServicesHub.Conformance.Tests;

/// <summary>By what a module shows that it is there.</summary>
/// <param name="MenuEntries">Its entries in somebody's menu.</param>
/// <param name="WaitingWork">What waits for somebody on the home page.</param>
/// <param name="SearchGroups">Its groups on the page of a search, with hits or without.</param>
/// <param name="Permissions">Those of its permissions that somebody holds.</param>
/// <param name="Descriptions">Its OpenAPI document, and its name among those that the API page offers.</param>
/// <param name="JobsRun">Its jobs that ran when they were due and asked for.</param>
/// <param name="EventsHandled">How often its handlers handled events that were published.</param>
internal sealed record ModuleSigns(int MenuEntries, int WaitingWork, int SearchGroups, int Permissions, int Descriptions, long JobsRun, long EventsHandled);
