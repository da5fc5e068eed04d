using ServicesHub.CaseManagement.Measures;

namespace ServicesHub.CaseManagement.Cases;

internal sealed record CaseView(
    Guid Id, string Number, string State, Guid PersonId, Guid InstitutionId, Guid? ReferralId, Guid ManagerId, DateOnly OpenedOn,
    DateOnly? FirstAppointmentOn, DateOnly? ClosedOn, string? Outcome, IReadOnlyList<MeasureView> Measures, long Version)
{
    public static CaseView Of(Case record) => new(
        record.Id, record.Number, record.IsOpen ? "open" : "closed", record.PersonId, record.InstitutionId, record.ReferralId, record.ManagerId,
        record.OpenedOn, record.FirstAppointmentOn, record.ClosedOn, record.Outcome,
        [.. record.Measures.OrderBy(m => m.StartsOn).ThenBy(m => m.Id).Select(m => MeasureView.Of(m))], record.Version);
}
