using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.Eligibility;
using static ServicesHub.Shell.Text;

namespace ServicesHub.CaseManagement.People;

/// <summary>People for the search in the header, with whether they may work.</summary>
internal sealed class FindPeople(SearchPeople search, IProvinceCalendar calendar) : ISearchProvider
{
    public LocalizedText Title { get; } = new("Persone", "People");

    public LocalizedText Nothing { get; } = new("Nessuna persona trovata", "Nobody found");

    public string Permission => CaseManagementPermissions.ReadPeople;

    public SearchNext? Next { get; } = new(new("Registra persona", "Register a person"), "/case-management/people/new");

    public async Task<IReadOnlyList<SearchHit>> SearchAsync(string text, int limit, CancellationToken ct)
    {
        if (SearchPeople.IsTooShort(text))
            return [];
        var found = await search.ExecuteAsync(text, null, ct);
        return [.. found.People.Take(limit).Select(Describe)];
    }

    private SearchHit Describe(Person person) => new(
        person.Name,
        $"/case-management/people/{person.Id}",
        $"{T("nascita", "born")} {person.BirthDate.ToShortText()} · {PersonWords.Masked(person.TaxCode)}",
        PersonWords.Chip(WorkEligibility.Assess(PersonQuestion.Of(person, calendar.Today))));
}
