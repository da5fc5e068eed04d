namespace ServicesHub.Abstractions;

/// <summary>The kinds of institution that rules and filters distinguish.</summary>
public static class InstitutionKinds
{
    /// <summary>Prefettura - Ufficio territoriale del Governo.</summary>
    public const string Prefecture = "prefecture";

    /// <summary>Questura.</summary>
    public const string PoliceHeadquarters = "police-headquarters";

    /// <summary>Centro per l'impiego (CPI).</summary>
    public const string EmploymentCentre = "employment-centre";

    /// <summary>Ispettorato territoriale del lavoro (ITL).</summary>
    public const string LabourInspectorate = "labour-inspectorate";

    /// <summary>Provincia.</summary>
    public const string Province = "province";

    /// <summary>Ambito territoriale sociale (ATS).</summary>
    public const string SocialServices = "social-services";

    /// <summary>Centro provinciale per l'istruzione degli adulti (CPIA).</summary>
    public const string AdultEducation = "adult-education";

    /// <summary>Ente del terzo settore.</summary>
    public const string ThirdSector = "third-sector";

    /// <summary>Camera di commercio.</summary>
    public const string ChamberOfCommerce = "chamber-of-commerce";
}
