namespace ServicesHub.Governance;

/// <summary>Who takes a seat, on whose designation.</summary>
internal sealed record HolderInput(
    string? PersonName, string? Represents, Guid? InstitutionId, SeatRole? Role, string? DesignationAct, string? Substitute, DateOnly? From);
