using ServicesHub.Abstractions;

namespace ServicesHub.Platform;

/// <summary>What the kinds of institution are called on screen.</summary>
internal static class InstitutionKindTitles
{
    public static IReadOnlyList<(string Kind, LocalizedText Title)> All { get; } =
    [
        (InstitutionKinds.Prefecture, new("Prefettura", "Prefecture")),
        (InstitutionKinds.PoliceHeadquarters, new("Questura", "Police headquarters")),
        (InstitutionKinds.EmploymentCentre, new("Centro per l'impiego", "Employment centre")),
        (InstitutionKinds.LabourInspectorate, new("Ispettorato territoriale del lavoro", "Labour inspectorate")),
        (InstitutionKinds.Province, new("Provincia", "Province")),
        (InstitutionKinds.SocialServices, new("Ambito territoriale sociale", "Social services district")),
        (InstitutionKinds.AdultEducation, new("CPIA", "Adult education centre")),
        (InstitutionKinds.ThirdSector, new("Ente del terzo settore", "Third-sector body")),
        (InstitutionKinds.ChamberOfCommerce, new("Camera di commercio", "Chamber of commerce")),
    ];

    public static string Of(string kind) => All.FirstOrDefault(k => k.Kind == kind).Title?.ToString() ?? kind;
}
