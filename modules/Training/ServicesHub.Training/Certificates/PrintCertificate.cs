using ServicesHub.Abstractions;
using ServicesHub.Shell.Layout;
using static ServicesHub.Shell.Text;

namespace ServicesHub.Training;

/// <summary>A certificate as it goes to print, in the language of the request.</summary>
internal sealed class PrintCertificate(ReadCertificates certificates, ReadEditions editions, People people, IShellContext shell) : IUseCase
{
    /// <param name="id">The certificate.</param>
    /// <param name="hub">Address of the hub, with a slash at its end.</param>
    /// <param name="ct">Ends the work.</param>
    /// <returns>Null when the caller does not see such a certificate.</returns>
    public async Task<(string Number, byte[] Pdf)?> ExecuteAsync(Guid id, string hub, CancellationToken ct)
    {
        if (await certificates.FindAsync(id, ct) is not { } certificate || await editions.FindAsync(certificate.EditionId, ct) is not { } edition)
            return null;
        var organiser = (await people.InstitutionsAsync([edition.InstitutionId], ct)).GetValueOrDefault(edition.InstitutionId);
        return (certificate.Number, CertificatePdf.Write(Paper(certificate, edition, organiser, $"{hub}verify/{certificate.Number}")));
    }

    private CertificatePaper Paper(Certificate certificate, Edition edition, string? organiser, string address)
    {
        var (attended, planned) = (CertificateText.Hours(certificate.Minutes), CertificateText.Hours(certificate.PlannedMinutes));
        return new(
            T("it-IT", "en-GB"), T($"Attestato di partecipazione {certificate.Number}", $"Certificate of participation {certificate.Number}"),
            [shell.ProvinceName, shell.OwnerName, shell.HubName], T("Attestato di partecipazione", "Certificate of participation"),
            certificate.IsValid ? null : T($"Revocato il {Day(certificate.RevokedOn)}: non è valido", $"Revoked on {Day(certificate.RevokedOn)}: it is not valid"),
            [
                new(T("Si attesta che", "This is to certify that")), new(certificate.HolderName, Strong: true),
                new(T("ha partecipato a", "took part in")), new(certificate.CourseTitle, Strong: true),
            ],
            [
                new(T("Tipo", "Kind"), T(EditionKinds.Label(certificate.Kind))),
                new(T("Quando", "When"), EditionWords.Dates(certificate.FirstDay, certificate.LastDay)),
                new(T("Dove", "Where"), string.Join("; ", edition.InOrder.Select(s => s.Place).Distinct())),
                new(T("Ore seguite", "Hours attended"), T($"{attended} su {planned}", $"{attended} of {planned}")),
                new(T("Ente organizzatore", "Organised by"), organiser ?? NotKnown),
                new(T("Rilasciato il", "Issued on"), LongDay(certificate.IssuedOn)),
            ],
            T($"Attestato n. {certificate.Number}. La validità si verifica all'indirizzo {address} o inquadrando il codice.",
                $"Certificate no. {certificate.Number}. Its validity can be verified at {address} or by scanning the code."),
            address, T($"Codice QR che apre la pagina di verifica {address}", $"QR code that opens the verification page {address}"));
    }
}
