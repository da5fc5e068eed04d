namespace ServicesHub.Runtime;

/// <summary>The province of a deployment.</summary>
public sealed class ProvinceProfile
{
    public string Name { get; set; } = "";

    /// <summary>ISTAT code of the province, three digits.</summary>
    public string IstatCode { get; set; } = "";

    public string NutsCode { get; set; } = "";

    public string Plate { get; set; } = "";

    /// <summary>The patron saint of the capital.</summary>
    public string PatronSaint { get; set; } = "";

    /// <summary>Month and day of the patron saint's day, <c>08-05</c>: not a working day.</summary>
    public string PatronSaintDay { get; set; } = "";

    /// <summary>The body that runs this hub, shown in the header.</summary>
    public string Owner { get; set; } = "";

    public List<string> Letterhead { get; } = [];
}
