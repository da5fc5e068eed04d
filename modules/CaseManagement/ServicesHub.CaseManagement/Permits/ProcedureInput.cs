namespace ServicesHub.CaseManagement.Permits;

/// <summary>A procedure about a permit, with codes as the API writes them: <c>renewal</c>, <c>pending</c>, <c>suspensive</c>.</summary>
internal sealed record ProcedureInput
{
    public string? Kind { get; init; }

    public DateOnly? FiledOn { get; init; }

    public bool ReceiptHeld { get; init; }

    public string? Result { get; init; }

    public DateOnly? ConcludedOn { get; init; }

    public string? Appeal { get; init; }

    public string? ToType { get; init; }

    public bool? ContractOfStaySigned { get; init; }

    public bool DelayByApplicant { get; init; }
}
