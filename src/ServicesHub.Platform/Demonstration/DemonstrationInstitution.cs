using ServicesHub.Data;

namespace ServicesHub.Platform;

/// <summary>An institution of the demonstration, with its former name where it had one.</summary>
internal sealed record DemonstrationInstitution(
    string Code, string Kind, string Name, string Municipality, DateOnly From, string? FormerName = null, DateOnly? RenamedOn = null)
{
    public InstitutionRecord ToRecord()
    {
        var record = new InstitutionRecord { Code = Code, Kind = Kind, Municipality = Municipality, From = From, Version = 1 };
        if (FormerName is not null && RenamedOn is { } renamed)
        {
            record.Names.Add(new InstitutionName { From = From, Name = FormerName });
            record.Names.Add(new InstitutionName { From = renamed, Name = Name });
        }
        else
        {
            record.Names.Add(new InstitutionName { From = From, Name = Name });
        }
        return record;
    }
}
