using System.Text;

namespace ServicesHub.Testing;

/// <summary>A file of people with one good row and two bad ones.</summary>
internal static class ImportFile
{
    public const string Header = "family_name;given_name;birth_date;sex;citizenship;tax_code;permit_type;permit_number;permit_expiry";

    public static byte[] In(string language)
    {
        var name = language == "it" ? "Bekoe" : language == "en" ? "Zerihun" : "Traore";
        return Encoding.UTF8.GetBytes(string.Join("\r\n",
            Header,
            $"{name};Abena;1990;F;Ghana;;;;",
            $"{name};Kofi;1991;M;Ghana;KNTMWN96T54Z999A;;;",
            $"{name};;1992;X;Atlantide;;;;",
            ""));
    }
}
