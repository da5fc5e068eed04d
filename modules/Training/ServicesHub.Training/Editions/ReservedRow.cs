using ServicesHub.Shell.Forms;

namespace ServicesHub.Training;

/// <summary>Reserved seats as the form posts them.</summary>
internal sealed class ReservedRow
{
    public string? InstitutionId { get; set; }

    public string? Seats { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(InstitutionId + Seats);

    public ReservedInput Read(FormState state, string at) =>
        new(state.Id($"{at}.{nameof(InstitutionId)}", InstitutionId), state.Number($"{at}.{nameof(Seats)}", Seats, 1));
}
