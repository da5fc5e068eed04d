using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.Contracts;
using ServicesHub.CaseManagement.People;

namespace ServicesHub.CaseManagement.Cases;

/// <summary>Takes a person in charge; the caller becomes her case manager.</summary>
internal sealed class OpenCase(
    CaseManagementDb db, ICurrentUser user, IProvinceCalendar calendar, IEvents events, IWorkItems work, IAudit audit, TimeProvider clock)
    : IUseCase
{
    public async Task<Case> ExecuteAsync(Person person, DateOnly? appointment, CancellationToken ct)
    {
        if (await OpenOfAsync(person, ct) is not null)
            throw new RuleViolationException("case-open-already", new(
                "Il tuo ente ha già in carico questa persona: apri la presa in carico in corso.",
                "Your institution has this person in charge already: open the case under way."));
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var opened = await StageAsync(person, null, appointment, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return opened;
    }

    public Task<Case?> OpenOfAsync(Person person, CancellationToken ct)
    {
        var institution = user.InstitutionId();
        return db.Cases.FirstOrDefaultAsync(c => c.PersonId == person.Id && c.InstitutionId == institution && c.ClosedOn == null, ct);
    }

    public async Task<Case> StageAsync(Person person, Guid? referralId, DateOnly? appointment, CancellationToken ct)
    {
        var today = calendar.Today;
        if (appointment < today)
            throw new RuleViolationException("appointment-past", new(
                "Il primo colloquio non può essere nel passato: scegli oggi o un giorno successivo.",
                "The first interview cannot lie in the past: choose today or a later day."), "appointmentOn");
        var opened = new Case
        {
            Number = await db.NextAsync("case", today.Year, ct),
            PersonId = person.Id,
            InstitutionId = user.InstitutionId(),
            ReferralId = referralId,
            ManagerId = user.UserId,
            OpenedOn = today,
            FirstAppointmentOn = appointment,
        };
        CaseDimensions.Of(person).ApplyTo(opened);
        db.Cases.Add(opened);
        events.Publish(new PersonTakenInCharge(
            Guid.CreateVersion7(), clock.GetUtcNow(), opened.Id, person.Id, opened.InstitutionId, opened.OpenedOn,
            opened.Sex, opened.Citizenship, opened.PermitFamily, opened.Version + 1));
        if (CaseWork.Appointment(opened) is { } interview)
            work.Put(interview);
        audit.Note("case-management.case-opened", opened.Id, subjectId: opened.PersonId);
        return opened;
    }
}
