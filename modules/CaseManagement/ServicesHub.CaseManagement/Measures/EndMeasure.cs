using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.Cases;
using ServicesHub.CaseManagement.Contracts;
using ServicesHub.CaseManagement.Lists;
using ServicesHub.CaseManagement.Referrals;

namespace ServicesHub.CaseManagement.Measures;

/// <summary>Ends a measure with what came of it, or cancels it before it starts.</summary>
internal sealed class EndMeasure(
    CaseManagementDb db, IProvinceCalendar calendar, IEvents events, IWorkItems work, IAudit audit, TimeProvider clock) : IUseCase
{
    public async Task ExecuteAsync(Measure measure, EndInput input, CancellationToken ct)
    {
        var today = calendar.Today;
        var state = Codes.Parse<MeasureState>(input.Result ?? "ended");
        if (state is not (MeasureState.Ended or MeasureState.Abandoned or MeasureState.Cancelled))
            throw new RuleViolationException("result-required", new("Scegli come è finita la misura.", "Choose how the measure ended."), "result");
        var startedBefore = measure.State == MeasureState.Started;
        if (state == MeasureState.Cancelled ? measure.State != MeasureState.Proposed : !startedBefore)
            throw new RuleViolationException("measure-state", new(
                "Una misura si conclude o si abbandona dopo l'avvio, e si annulla prima.",
                "A measure ends or is abandoned after it has started, and is cancelled before."), "result");
        var day = input.EndedOn ?? today;
        if (day > today || (startedBefore && day < measure.StartsOn))
            throw new RuleViolationException("date-range", new(
                "La fine va dall'inizio della misura a oggi: controlla la data.",
                "The end lies between the start of the measure and today: check the date."), "endedOn");
        if (startedBefore && !ClosedList.MeasureOutcomes.Has(input.Outcome, today))
            throw new RuleViolationException("outcome-required", new("Scegli l'esito dall'elenco.", "Choose the outcome from the list."), "outcome");
        (measure.State, measure.EndedOn, measure.Outcome) = (state.Value, day, startedBefore ? input.Outcome : null);
        events.Publish(new MeasureEnded(
            Guid.CreateVersion7(), clock.GetUtcNow(), measure.Id, measure.CaseId, measure.PersonId, measure.InstitutionId,
            measure.Kind, measure.State.Code(), day, measure.Outcome, measure.Version + 1));
        work.Settle(CaseWork.OutcomeKey(measure.Id));
        audit.Note($"case-management.measure-{measure.State.Code()}", measure.Id, subjectId: measure.PersonId);
        await db.SaveFreshAsync(ct);
    }
}
