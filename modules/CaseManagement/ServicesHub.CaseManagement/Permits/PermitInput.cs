namespace ServicesHub.CaseManagement.Permits;

internal sealed record PermitInput
{
    /// <summary>Code or label.</summary>
    public string? Type { get; init; }

    public string? Number { get; init; }

    public DateOnly? IssuedOn { get; init; }

    public DateOnly? ExpiresOn { get; init; }

    public IReadOnlyList<ProcedureInput>? Procedures { get; init; }
}
