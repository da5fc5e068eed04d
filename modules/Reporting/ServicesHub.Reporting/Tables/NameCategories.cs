using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.Contracts;
using ServicesHub.Reporting.Indicators;

namespace ServicesHub.Reporting.Tables;

/// <summary>What categories are called on screen.</summary>
internal sealed class NameCategories(IInstitutions institutions) : IUseCase
{
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<CategoryView>>> ExecuteAsync(Publication publication, CancellationToken ct)
    {
        var names = new Dictionary<string, IReadOnlyList<CategoryView>>();
        foreach (var (code, categories) in publication.Cells.Dimensions.Zip(publication.Cells.Categories))
        {
            var views = new List<CategoryView>();
            foreach (var category in categories)
                views.Add(new CategoryView(category, await NameAsync(Dimensions.Get(code), category, ct)));
            names[code] = views;
        }
        return names;
    }

    private async Task<LocalizedText> NameAsync(Dimension dimension, string category, CancellationToken ct) => category switch
    {
        Dimension.Others => new("Altri (sotto soglia)", "Others (below the threshold)"),
        Dimension.Unknown => new("Non indicato", "Not given"),
        _ when dimension.Names == "countries" && Citizenships.Find(category) is { } state => state.Name,
        _ when dimension.Names == "institutions" && Guid.TryParse(category, out var id) && await institutions.FindAsync(id, ct) is { } institution => new(institution.Name, institution.Name),
        _ => Dimensions.TitleOf(dimension, category) ?? new(category, category),
    };
}
