using ServicesHub.Abstractions;

namespace ServicesHub.Platform;

/// <summary>The twelve institutions of the demonstration. Third-sector bodies are invented.</summary>
internal static class DemonstrationInstitutions
{
    private static readonly DateOnly Start = new(2010, 1, 1);

    public static IReadOnlyList<DemonstrationInstitution> All { get; } =
    [
        new("prefettura", InstitutionKinds.Prefecture, "Prefettura di Ascoli Piceno", "Ascoli Piceno", Start),
        new("questura", InstitutionKinds.PoliceHeadquarters, "Questura di Ascoli Piceno", "Ascoli Piceno", Start),
        new("cpi-ascoli", InstitutionKinds.EmploymentCentre, "Centro per l'impiego di Ascoli Piceno", "Ascoli Piceno", Start),
        new("cpi-san-benedetto", InstitutionKinds.EmploymentCentre, "Centro per l'impiego di San Benedetto del Tronto", "San Benedetto del Tronto", Start),
        new("itl", InstitutionKinds.LabourInspectorate, "Ispettorato territoriale del lavoro di Ascoli Piceno", "Ascoli Piceno", Start,
            "Direzione provinciale del lavoro di Ascoli Piceno", new DateOnly(2017, 1, 1)),
        new("provincia", InstitutionKinds.Province, "Provincia di Ascoli Piceno", "Ascoli Piceno", Start),
        new("ats-21", InstitutionKinds.SocialServices, "Ambito territoriale sociale XXI", "San Benedetto del Tronto", Start),
        new("ats-22", InstitutionKinds.SocialServices, "Ambito territoriale sociale XXII", "Ascoli Piceno", Start),
        new("cpia", InstitutionKinds.AdultEducation, "CPIA di Ascoli Piceno", "Ascoli Piceno", new DateOnly(2014, 9, 1)),
        new("approdo", InstitutionKinds.ThirdSector, "Cooperativa sociale L'Approdo", "Grottammare", Start),
        new("ponte-piceno", InstitutionKinds.ThirdSector, "Associazione Ponte Piceno", "San Benedetto del Tronto", Start),
        new("camera-commercio", InstitutionKinds.ChamberOfCommerce, "Camera di commercio delle Marche, sede di Ascoli Piceno", "Ascoli Piceno", Start),
    ];
}
