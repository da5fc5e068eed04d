using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;

namespace ServicesHub.Training;

/// <summary>
/// Enrols an operator: herself, one of her coordinator's institution, or anyone through the organiser. Seats go in the
/// order of arrival, one request after the other; whoever comes later waits. Enrolling twice changes nothing.
/// </summary>
internal sealed class EnrolOperator(
    TrainingDb db, TrainingAccess access, ICurrentUser user, IOperators operators, IFeatures features, IWorkItems work,
    IAudit audit, IProvinceCalendar calendar, TimeProvider clock) : IUseCase
{
    public async Task<Enrolment> ExecuteAsync(Guid editionId, Guid? operatorId, Guid? institutionId, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var edition = await db.LockEditionAsync(editionId, ct) ?? throw NotThere.Edition;
        var (person, institution) = await WhoAsync(edition, operatorId, institutionId, ct);
        var enrolments = await db.Enrolments.Where(e => e.EditionId == editionId).ToListAsync(ct);
        var enrolment = enrolments.Find(e => e.OperatorId == person);
        if (enrolment is { IsLive: true } or { IsOver: true })
            return enrolment;
        RequireOpen(edition);
        if (enrolment is null)
            db.Enrolments.Add(enrolment = new Enrolment { EditionId = editionId, OperatorId = person, InstitutionId = institution, EnrolledOn = calendar.Today });
        (enrolment.InstitutionId, enrolment.EnrolledOn) = (institution, calendar.Today);
        enrolment.Position = enrolments.Select(e => e.Position).DefaultIfEmpty().Max() + 1;
        enrolment.State = await StateAsync(edition, enrolments, institution, ct);
        if (enrolment.State == EnrolmentState.Confirmed)
            work.Raise(edition, [enrolment], clock.GetUtcNow());
        audit.Note("training.operator-enrolled", enrolment.Id);
        await db.SaveFreshAsync(ct);
        await transaction.CommitAsync(ct);
        return enrolment;
    }

    private async Task<(Guid Person, Guid Institution)> WhoAsync(Edition edition, Guid? operatorId, Guid? institutionId, CancellationToken ct)
    {
        var institution = institutionId is { } named && access.MayRun(edition) ? named : access.Institution;
        var person = operatorId ?? user.UserId;
        if (person == user.UserId && !user.IsClient && institution == access.Institution && institution != Guid.Empty)
            return (person, institution);
        if ((access.EnrolsOthers || access.MayRun(edition)) && (await operators.OfInstitutionAsync(institution, ct)).ContainsKey(person))
            return (person, institution);
        throw new RuleViolationException("not-of-institution", new(
            "Puoi iscrivere te stesso o, se sei responsabile, gli operatori del tuo ente: scegli dall'elenco.",
            "You can enrol yourself or, as a coordinator, operators of your institution: choose from the list."), "operatorId");
    }

    private void RequireOpen(Edition edition)
    {
        if (edition.State != EditionState.Published)
            throw new RuleViolationException("enrolment-closed", new(
                $"L'edizione è nello stato «{StateTitles.Of(edition.State).It}»: non si accettano iscrizioni.",
                $"The edition is in the state “{StateTitles.Of(edition.State).En}”: it takes no enrolment."));
        if (!access.MayRun(edition) && (calendar.Today > edition.EnrolBy || edition.Ends <= clock.GetUtcNow()))
            throw new RuleViolationException("enrolment-closed", new(
                $"Le iscrizioni si sono chiuse il {edition.EnrolBy:dd/MM/yyyy}: chiedi al referente della formazione.",
                $"Enrolment closed on {edition.EnrolBy:dd/MM/yyyy}: ask the training organiser."));
    }

    private async Task<EnrolmentState> StateAsync(Edition edition, List<Enrolment> enrolments, Guid institution, CancellationToken ct)
    {
        var seating = new Seating(edition, enrolments, calendar.Today);
        var overtakes = enrolments.Exists(e => e.State == EnrolmentState.Waiting && seating.FreeFor(e.InstitutionId) > 0);
        if (seating.FreeFor(institution) > 0 && !overtakes)
            return EnrolmentState.Confirmed;
        if (await features.IsOnAsync(TrainingFeatures.WaitingList, ct))
            return EnrolmentState.Waiting;
        throw new RuleViolationException("seats-exhausted", new(
            "I posti sono esauriti: scegli un'altra edizione o riprova se qualcuno si ritira.",
            "All seats are taken: choose another edition, or try again when somebody withdraws."));
    }
}
