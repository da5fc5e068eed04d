using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.Cases;
using ServicesHub.CaseManagement.Lists;

namespace ServicesHub.CaseManagement.Measures;

/// <summary>Proposes a measure within an open case.</summary>
internal sealed class AddMeasure(CaseManagementDb db, IProvinceCalendar calendar, IWorkItems work, IAudit audit) : IUseCase
{
    public async Task<Measure> ExecuteAsync(Case record, MeasureInput input, CancellationToken ct)
    {
        if (input.Id is { } known && record.Measures.Find(m => m.Id == known) is { } same)
            return same;
        var problems = new ProblemList();
        if (!ClosedList.Measures.Has(input.Kind, calendar.Today))
            problems.Add("kind", "required", "Scegli la misura dall'elenco.", "Choose the measure from the list.");
        var provider = problems.Required("provider", input.Provider, "Scrivi chi la realizza.", "Type who provides it.");
        if (input.StartsOn is null)
            problems.Add("startsOn", "required", "Scrivi la data di inizio prevista.", "Type the planned start.");
        if (input.EndsOn is null)
            problems.Add("endsOn", "required", "Scrivi la data di fine prevista.", "Type the planned end.");
        else if (input.EndsOn < input.StartsOn)
            problems.Add("endsOn", "date-order", "La fine viene prima dell'inizio: controlla le due date.", "The end comes before the start: check both dates.");
        problems.ThrowIfAny();
        if (!record.IsOpen)
            throw new RuleViolationException("case-closed", new(
                "La presa in carico è chiusa: le misure si aggiungono solo a una in corso.",
                "The case is closed: measures can only be added to one under way."));
        var measure = new Measure
        {
            Id = input.Id ?? Guid.CreateVersion7(),
            CaseId = record.Id,
            PersonId = record.PersonId,
            InstitutionId = record.InstitutionId,
            Kind = input.Kind!,
            Provider = provider,
            ProposedOn = calendar.Today,
            StartsOn = input.StartsOn!.Value,
            EndsOn = input.EndsOn!.Value,
        };
        db.Measures.Add(measure);
        work.Settle(CaseWork.AppointmentKey(record.Id));
        work.Settle(CaseWork.MeasureKey(record.Id));
        audit.Note("case-management.measure-proposed", measure.Id, subjectId: measure.PersonId);
        await db.SaveChangesAsync(ct);
        return measure;
    }
}
