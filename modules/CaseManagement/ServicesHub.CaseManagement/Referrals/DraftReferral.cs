using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.Cases;
using ServicesHub.CaseManagement.Lists;
using ServicesHub.CaseManagement.People;

namespace ServicesHub.CaseManagement.Referrals;

/// <summary>Writes a referral of a person to another institution, sending it at once if asked to.</summary>
internal sealed class DraftReferral(
    CaseManagementDb db, ICurrentUser user, IInstitutions institutions, IProvinceCalendar calendar, SendReferral send, IAudit audit)
    : IUseCase
{
    public async Task<Referral> ExecuteAsync(Person person, ReferralInput input, CancellationToken ct)
    {
        var today = calendar.Today;
        var from = user.InstitutionId();
        if (input.Id is { } known && await db.Referrals.FirstOrDefaultAsync(r => r.Id == known && r.FromInstitutionId == from, ct) is { } same)
            return same;
        var problems = new ProblemList();
        if (input.ToInstitutionId is not { } to || (await institutions.ListAsync(ct)).All(i => i.Id != to))
            problems.Add("toInstitutionId", "required", "Scegli l'ente a cui segnalare la persona.", "Choose the institution to which the person is referred.");
        else if (to == from)
            problems.Add("toInstitutionId", "own-institution", "La segnalazione va a un altro ente: scegline uno diverso dal tuo.", "A referral goes to another institution: choose one other than yours.");
        var purpose = Purposes.Find(input.Purpose, today);
        if (purpose is null)
            problems.Add("purpose", "required", "Scegli la finalità: decide quali dati vede l'altro ente.", "Choose the purpose: it decides which data the other institution sees.");
        var basis = Chosen("legalBasis", ClosedList.LegalBases, input.LegalBasis, purpose?.LegalBasis, problems);
        var service = Chosen("service", ClosedList.Services, input.Service, purpose?.Service, problems);
        if (input.NoticeOn > today)
            problems.Add("noticeOn", "date-range", "L'informativa non può essere data in futuro: scrivi il giorno in cui la persona l'ha ricevuta.", "The notice cannot be given in the future: type the day on which the person received it.");
        if (input.Send && input.NoticeOn is null)
            problems.Add("noticeOn", "required", "Scrivi il giorno in cui la persona ha ricevuto l'informativa.", "Type the day on which the person received the privacy notice.");
        if (input.Message?.Length > 2000)
            problems.Add("message", "too-long", "Il messaggio supera i 2.000 caratteri: accorcialo.", "The message exceeds 2,000 characters: shorten it.");
        problems.ThrowIfAny();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var referral = new Referral
        {
            Id = input.Id ?? Guid.CreateVersion7(),
            Number = await db.NextAsync("referral", today.Year, ct),
            PersonId = person.Id,
            PersonOwnerId = person.InstitutionId,
            FromInstitutionId = from,
            ToInstitutionId = input.ToInstitutionId!.Value,
            Purpose = purpose!.Code,
            LegalBasis = basis,
            Service = service,
            NoticeOn = input.NoticeOn,
            Urgency = Codes.Parse<Urgency>(input.Urgency) ?? Urgency.Ordinary,
            Message = RegisterPerson.Text(input.Message),
        };
        db.Referrals.Add(referral);
        audit.Note("case-management.referral-drafted", referral.Id, subjectId: person.Id);
        if (input.Send)
            send.Stage(referral, person);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return referral;
    }

    private string Chosen(string field, ClosedList list, string? given, string? usual, ProblemList problems)
    {
        var code = string.IsNullOrWhiteSpace(given) ? usual : given.Trim();
        if (code is not null && !list.Has(code, calendar.Today))
            problems.Add(field, "not-in-list", "Questa voce non c'è: scegline una dell'elenco.", "There is no such entry: choose one of the list.");
        return code ?? "";
    }
}
