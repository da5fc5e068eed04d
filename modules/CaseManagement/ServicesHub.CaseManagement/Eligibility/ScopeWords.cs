using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.Permits;

namespace ServicesHub.CaseManagement.Eligibility;

internal static class ScopeWords
{
    public static LocalizedText Limit(PermitType type, DateOnly day) => type.Scope switch
    {
        WorkScope.EmployeeOnly => new("Solo lavoro subordinato.", "Employee work only."),
        WorkScope.HighlyQualified => new(
            "Solo lavoro altamente qualificato: verifica la qualifica del posto.",
            "Highly qualified work only: check the qualification of the post."),
        WorkScope.Research => new("Solo ricerca e insegnamento.", "Research and teaching only."),
        WorkScope.AuthorisedActivity => new(
            "Solo l'attività scritta nell'autorizzazione.",
            "Only the activity written in the authorisation."),
        WorkScope.Traineeship => new("Solo il tirocinio del progetto.", "Only the traineeship of the project."),
        WorkScope.WorkingHoliday => new(
            "Solo per i mesi che l'accordo con lo Stato permette presso ogni datore di lavoro.",
            "Only for the months that the agreement with the state allows with each employer."),
        WorkScope.Seasonal => Seasonal([.. Sectors.All.Where(sector => sector.AllowsSeasonalWork && sector.HoldsOn(day))]),
        _ => new("Verifica sulla tessera il lavoro permesso.", "Check on the card which work is allowed."),
    };

    private static LocalizedText Seasonal(IReadOnlyList<Sector> sectors) => new(
        $"Solo lavoro stagionale, nei settori: {string.Join(", ", sectors.Select(sector => sector.Label.It))}.",
        $"Seasonal work only, in these sectors: {string.Join(", ", sectors.Select(sector => sector.Label.En))}.");
}
