namespace ServicesHub.Testing;

/// <summary>An invented person who comes to the counter in the thread.</summary>
internal sealed record Newcomer(string FamilyName, string GivenName, string Birth, string Citizenship, string TaxCode, string PermitNumber)
{
    /// <summary>Born in a month of which the day is unknown; her code carries a letter in the place of a digit (omocodia).</summary>
    public static Newcomer Italian { get; } = new("Kantara", "Mawuena", "12/1996", "Ghana", "KNTMWN96T54Z99VO", "I09911001");

    /// <summary>Born in a year of which the rest is unknown, with a temporary code of eleven digits.</summary>
    public static Newcomer English { get; } = new("Tesfagaber", "Selamawit", "1994", "Eritrea", "80045120443", "I09911002");

    /// <summary>Comes in over the API.</summary>
    public static Newcomer OverTheApi { get; } = new("Ouedraogo", "Salimata", "1991-03", "Burkina Faso", "80047120441", "I09911003");

    public static Newcomer In(string language) => language == "it" ? Italian : English;
}
