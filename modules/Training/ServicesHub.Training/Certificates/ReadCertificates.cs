using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;

namespace ServicesHub.Training;

/// <summary>Certificates that the caller may see: her own, those of her institution as a coordinator, those of her editions.</summary>
internal sealed class ReadCertificates(TrainingDb db, TrainingAccess access, ICurrentUser user, IAudit audit) : IUseCase
{
    private const int PageSize = 50;
    private const string Listed = "training.certificate-listed";

    public async Task<Certificate?> FindAsync(Guid id, CancellationToken ct)
    {
        var certificate = await Visible.FirstOrDefaultAsync(c => c.Id == id, ct);
        if (certificate is not null)
            Note("training.certificate-read", [certificate]);
        return certificate;
    }

    public async Task<IReadOnlyDictionary<Guid, Certificate>> OfEditionAsync(Guid editionId, CancellationToken ct)
    {
        var certificates = await Visible.Where(c => c.EditionId == editionId).ToListAsync(ct);
        Note(Listed, certificates);
        return certificates.ToDictionary(c => c.EnrolmentId);
    }

    /// <summary>The caller's own certificates, or those of an edition; the last first.</summary>
    public async Task<Page<Certificate>> ListAsync(Guid? editionId, string? after, CancellationToken ct)
    {
        var me = user.UserId;
        var query = editionId is { } edition ? Visible.Where(c => c.EditionId == edition) : Visible.Where(c => c.OperatorId == me);
        if (Cursor.Decode(after, 1) is [var key] && Guid.TryParse(key, out var id))
            query = query.Where(c => c.Id < id);
        var rows = await query.OrderByDescending(c => c.Id).Take(PageSize + 1).ToListAsync(ct);
        Note(Listed, rows.Take(PageSize));
        return rows.Count <= PageSize ? new(rows, null) : new(rows[..PageSize], Cursor.Encode(rows[PageSize - 1].Id.ToString()));
    }

    /// <summary>Whether the caller issues and revokes certificates of this one's edition.</summary>
    public async Task<bool> MayIssueAsync(Certificate certificate, CancellationToken ct) =>
        user.Can(TrainingPermissions.IssueCertificates)
        && await db.Editions.AsNoTracking().FirstOrDefaultAsync(e => e.Id == certificate.EditionId, ct) is { } edition && access.MayRun(edition);

    // One's own are no reading about others.
    private void Note(string action, IEnumerable<Certificate> read)
    {
        foreach (var certificate in read.Where(c => c.OperatorId != user.UserId))
            audit.Read(action, certificate.Id, certificate.OperatorId);
    }

    private IQueryable<Certificate> Visible
    {
        get
        {
            var (me, mine, coordinates, runs, all) = (user.UserId, access.Institution, access.EnrolsOthers, access.RunsEditions, user.IsSystem);
            return db.Certificates.AsNoTracking().Where(c => all || c.OperatorId == me
                || (coordinates && c.InstitutionId == mine)
                || (runs && db.Editions.Any(d => d.Id == c.EditionId && d.InstitutionId == mine)));
        }
    }
}
