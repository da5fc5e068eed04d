using ServicesHub.CaseManagement.Contracts;
using ServicesHub.CaseManagement.Permits;
using ServicesHub.Data;

namespace ServicesHub.CaseManagement.People;

/// <summary>A person served, with names as on the document. Who has a single name carries it as family name.</summary>
internal sealed class Person : IVersioned, IStamped
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>The institution that registered her.</summary>
    public Guid InstitutionId { get; set; }

    public string FamilyName { get; set; } = "";

    public string GivenName { get; set; } = "";

    /// <summary>Both names without accents, in small letters, for searching.</summary>
    public string SearchName { get; set; } = "";

    public int BirthYear { get; set; }

    public int? BirthMonth { get; set; }

    public int? BirthDay { get; set; }

    public Sex Sex { get; set; }

    public string? BirthPlace { get; set; }

    /// <summary>ISTAT codes; none while unknown.</summary>
    public List<string> Citizenships { get; set; } = [];

    public string? Language { get; set; }

    public string? Phone { get; set; }

    public bool? SchoolingFulfilled { get; set; }

    public List<PersonIdentifier> Identifiers { get; } = [];

    public List<Permit> Permits { get; } = [];

    public List<PersonAccess> Access { get; } = [];

    public long Version { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public Guid CreatedBy { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public Guid ChangedBy { get; set; }

    public PartialDate BirthDate
    {
        get => new(BirthYear, BirthMonth, BirthDay);
        set => (BirthYear, BirthMonth, BirthDay) = (value.Year, value.Month, value.Day);
    }

    public string Name => GivenName.Length == 0 ? FamilyName : $"{FamilyName} {GivenName}";

    /// <summary>The tax code in use, definitive or temporary.</summary>
    public string? TaxCode => Identifiers.Find(identifier => identifier.To is null && identifier.Kind != IdentifierKind.Other)?.Value;

    public void SetName(string family, string given)
    {
        (FamilyName, GivenName) = (family, given);
        SearchName = SearchNames.Of($"{family} {given}");
    }
}
