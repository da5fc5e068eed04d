using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.Cases;
using ServicesHub.Shell.Lists;

namespace ServicesHub.CaseManagement.People;

/// <summary>What happened with a person, newest first, and who sees her.</summary>
internal sealed record PersonStory(
    IReadOnlyList<PersonStory.Entry> Entries, IReadOnlyList<(string Institution, PersonAccess Access)> Access, IReadOnlyList<Case> Cases)
{
    public static readonly PersonStory None = new([], [], []);

    internal sealed record Entry(DateOnly On, LocalizedText Title, Tone Tone, string? Who, string Href);
}
