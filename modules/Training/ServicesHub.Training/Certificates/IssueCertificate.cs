using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Training.Contracts;

namespace ServicesHub.Training;

/// <summary>Issues certificates: one for each enrolment, whoever asks and however often, and always under the same number.</summary>
internal sealed class IssueCertificate(
    TrainingDb db, TrainingAccess access, CertificateNumbers numbers, IOperators operators, IEvents events, IWorkItems work,
    IAudit audit, IProvinceCalendar calendar, TimeProvider clock) : IUseCase
{
    public async Task<Certificate> ExecuteAsync(Guid enrolmentId, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var (edition, enrolment) = await LockAsync(enrolmentId, ct);
        if (await db.Certificates.FirstOrDefaultAsync(c => c.EnrolmentId == enrolmentId, ct) is { } issued)
            return issued;
        var certificate = await StageAsync(edition, enrolment, null, await NameAsync(enrolment, ct), ct);
        await db.SaveFreshAsync(ct);
        await transaction.CommitAsync(ct);
        return certificate;
    }

    /// <summary>Issues it again with present data, under its number; a revoked one is valid again.</summary>
    public async Task<Certificate> AgainAsync(Guid id, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var enrolmentId = await db.Certificates.Where(c => c.Id == id).Select(c => c.EnrolmentId).FirstOrDefaultAsync(ct);
        var (edition, enrolment) = await LockAsync(enrolmentId, ct);
        var certificate = await db.Certificates.FirstAsync(c => c.Id == id, ct);
        await StageAsync(edition, enrolment, certificate, await NameAsync(enrolment, ct), ct);
        await db.SaveFreshAsync(ct);
        await transaction.CommitAsync(ct);
        return certificate;
    }

    /// <summary>Lets the certificate follow new minutes. One that is no longer due is left for a person to decide on.</summary>
    public async Task FollowAsync(Edition edition, Enrolment enrolment, string? holder, CancellationToken ct)
    {
        var issued = await db.Certificates.FirstOrDefaultAsync(c => c.EnrolmentId == enrolment.Id, ct);
        if (enrolment.State != EnrolmentState.Completed)
        {
            if (issued is { IsValid: true })
                work.Put(TrainingWork.CheckCertificate(edition, issued));
        }
        else if (issued is null or { IsValid: true } && (issued?.HolderName ?? holder) is { } name)
            await StageAsync(edition, enrolment, issued, name, ct);
    }

    private async Task<(Edition Edition, Enrolment Enrolment)> LockAsync(Guid enrolmentId, CancellationToken ct)
    {
        var editionId = await db.Enrolments.Where(e => e.Id == enrolmentId).Select(e => e.EditionId).FirstOrDefaultAsync(ct);
        var edition = await db.LockEditionAsync(editionId, ct) ?? throw NotThere.Enrolment;
        access.RequireRun(edition);
        edition.MustBe(EditionState.Completed);
        var enrolment = await db.Enrolments.FirstAsync(e => e.Id == enrolmentId, ct);
        return enrolment.State == EnrolmentState.Completed ? (edition, enrolment) : throw new RuleViolationException("threshold-not-reached", new(
            $"Le presenze non raggiungono la soglia ({edition.ThresholdPercent} per cento): l'attestato non si può rilasciare.",
            $"The attendance does not reach the threshold of {edition.ThresholdPercent} percent: no certificate can be issued."), "enrolmentId");
    }

    private async Task<string> NameAsync(Enrolment enrolment, CancellationToken ct) =>
        (await operators.NamesAsync([enrolment.OperatorId], ct)).GetValueOrDefault(enrolment.OperatorId)
        ?? throw new RuleViolationException("account-gone", new(
            "L'account di questa persona non c'è più: l'attestato non si può rilasciare.",
            "This person's account is gone: no certificate can be issued."), "enrolmentId");

    private async Task<Certificate> StageAsync(Edition edition, Enrolment enrolment, Certificate? issued, string holder, CancellationToken ct)
    {
        var today = calendar.Today;
        var certificate = issued ?? CertificateText.New(edition, enrolment, holder, await numbers.NextAsync(today.Year, ct), today);
        if (issued is null)
            db.Certificates.Add(certificate);
        else
            CertificateText.Renew(issued, edition, enrolment, holder, today);
        work.Settle(TrainingWork.CheckKey(certificate.Id));
        audit.Note(issued is null ? "training.certificate-issued" : "training.certificate-reissued", certificate.Id);
        events.Publish(new CertificateIssued(
            Guid.CreateVersion7(), clock.GetUtcNow(), certificate.Id, enrolment.Id, edition.Id, enrolment.OperatorId, enrolment.InstitutionId,
            certificate.Number, certificate.IssuedOn, certificate.Minutes, certificate.PlannedMinutes, certificate.Version + 1));
        return certificate;
    }
}
