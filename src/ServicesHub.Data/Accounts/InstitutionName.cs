namespace ServicesHub.Data;

/// <summary>A name of an institution from a day on: institutions are renamed, old papers keep the old name.</summary>
public sealed class InstitutionName
{
    public Guid InstitutionId { get; init; }

    public required DateOnly From { get; init; }

    public required string Name { get; set; }
}
