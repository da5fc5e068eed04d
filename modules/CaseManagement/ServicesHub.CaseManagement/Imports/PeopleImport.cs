using ServicesHub.Data;

namespace ServicesHub.CaseManagement.Imports;

/// <summary>A file of people that was read and waits for confirmation, or was confirmed.</summary>
internal sealed class PeopleImport : IVersioned, IStamped
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public Guid InstitutionId { get; set; }

    public string FileName { get; set; } = "";

    public DateTimeOffset? ConfirmedAt { get; set; }

    /// <summary>JSON of the good rows; emptied at confirmation, because the people then stand in the register.</summary>
    public string Rows { get; set; } = "[]";

    /// <summary>JSON of everything that was found wrong.</summary>
    public string Problems { get; set; } = "[]";

    public int Good { get; set; }

    public int Bad { get; set; }

    public int Warnings { get; set; }

    /// <summary>People that are or were added.</summary>
    public int Added { get; set; }

    /// <summary>People known already who receive or received a permit or a code.</summary>
    public int Completed { get; set; }

    public int Unchanged { get; set; }

    public long Version { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public Guid CreatedBy { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public Guid ChangedBy { get; set; }
}
