using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Training;

/// <summary>Answers whether a certificate with a number was issued and is valid, to people who have not signed in.</summary>
internal sealed class VerifyCertificate(TrainingDb db) : IUseCase
{
    private const int Longest = 30;

    /// <returns>Null when no certificate has that number.</returns>
    public async Task<VerifiedCertificate?> ExecuteAsync(string? number, CancellationToken ct)
    {
        if (Typed(number) is not { Length: > 0 and <= Longest } typed)
            return null;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlRawAsync(RowSecurity.WorkAsHub, ct);
        var found = await db.Certificates.AsNoTracking().Where(c => c.Number == typed)
            .Select(c => new { c.Number, c.HolderName, c.CourseTitle, c.Minutes, c.LastDay, c.IssuedOn, c.RevokedOn })
            .FirstOrDefaultAsync(ct);
        return found is null ? null : new VerifiedCertificate(
            found.Number, CertificateText.Initials(found.HolderName), found.CourseTitle, CertificateText.Hours(found.Minutes), found.Minutes,
            found.LastDay, found.IssuedOn, found.RevokedOn is null, found.RevokedOn);
    }

    /// <summary>A number as people type it: case and spaces do not matter.</summary>
    public static string Typed(string? number) => string.Concat((number ?? "").Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
}
