using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace ServicesHub.Training;

/// <summary>The letters that start every certificate number of this hub, from <c>Training:CertificatePrefix</c>.</summary>
internal sealed partial record CertificateSeries(string Prefix)
{
    /// <summary>Attestato.</summary>
    public const string Default = "ATT";

    /// <exception cref="InvalidOperationException">The setting is not usable.</exception>
    public static CertificateSeries From(IConfiguration configuration)
    {
        var prefix = configuration["Training:CertificatePrefix"] is { Length: > 0 } set ? set.Trim().ToUpperInvariant() : Default;
        return Usable().IsMatch(prefix)
            ? new CertificateSeries(prefix)
            : throw new InvalidOperationException("Training:CertificatePrefix takes 1 to 10 letters or digits, such as AP: correct the setting.");
    }

    public string Format(int year, int number) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}-{year}-{number:000000}");

    [GeneratedRegex("^[A-Z0-9]{1,10}$", RegexOptions.CultureInvariant)]
    private static partial Regex Usable();
}
