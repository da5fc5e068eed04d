using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;

namespace ServicesHub.Training;

/// <summary>Revokes a certificate with a reason; the public page says so at once.</summary>
internal sealed class RevokeCertificate(TrainingDb db, TrainingAccess access, IWorkItems work, IAudit audit, IProvinceCalendar calendar) : IUseCase
{
    public async Task<Certificate> ExecuteAsync(Guid id, string? reason, CancellationToken ct)
    {
        var certificate = await db.Certificates.FirstOrDefaultAsync(c => c.Id == id, ct) ?? throw NotThere.Enrolment;
        access.RequireRun(await db.Editions.AsNoTracking().FirstOrDefaultAsync(e => e.Id == certificate.EditionId, ct) ?? throw NotThere.Edition);
        if (!certificate.IsValid)
            return certificate;
        (certificate.RevocationReason, certificate.RevokedOn) = (Reasons.Read(reason), calendar.Today);
        work.Settle(TrainingWork.CheckKey(id));
        audit.Note("training.certificate-revoked", id, certificate.RevocationReason);
        await db.SaveFreshAsync(ct);
        return certificate;
    }
}
