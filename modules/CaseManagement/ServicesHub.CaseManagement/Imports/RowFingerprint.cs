using System.Security.Cryptography;
using System.Text;
using ServicesHub.CaseManagement.Contracts.Tables;

namespace ServicesHub.CaseManagement.Imports;

/// <summary>Hashes, so that the journal of an import carries no personal data in clear.</summary>
internal static class RowFingerprint
{
    public static string OfPerson(PersonRow row) => Hash(row.TaxCode is { } code ? ["tax-code", code] : ["person", .. Identity(row)]);

    public static string OfRow(PersonRow row) => Hash(
        [
            .. Identity(row),
            row.TaxCode ?? "",
            row.PermitType ?? "",
            row.PermitNumber ?? "",
            row.PermitExpiry?.ToString("O", null) ?? "",
        ]);

    private static string[] Identity(PersonRow row) =>
        [
            PlainWords.Of(row.FamilyName),
            PlainWords.Of(row.GivenName),
            row.BirthDate.ToString(),
            row.Sex.ToString(),
            string.Join('|', row.Citizenships.Order(StringComparer.Ordinal)),
        ];

    private static string Hash(IEnumerable<string> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', parts))));
}
