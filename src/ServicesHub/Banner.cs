namespace ServicesHub;

/// <summary>What a person needs to know once the hub answers.</summary>
internal static class Banner
{
    public static void Print(Terminal terminal, string address, string data, string? password, string? firstAdministrator)
    {
        terminal.Report("Ready · pronto");
        terminal.Say("");
        terminal.Say($"  ServicesHub     {address}");
        if (password is not null)
        {
            terminal.Say("  Accounts        amministratore, segreteria, programmazione, formazione, cpi.ascoli, ats21 (all · tutti: " + address + "/account/sign-in)");
            terminal.Say($"  Password        {password}");
        }
        if (firstAdministrator is not null)
            terminal.Say($"  First account · primo accesso: {HubSettings.ForBrowsers(firstAdministrator)}");
        terminal.Say($"  Data · dati     {data}");
        terminal.Say("  Stop · ferma    Ctrl+C");
        terminal.Say("  Anew · da capo  stop, remove that folder, start again · fermare, rimuovere la cartella, riavviare");
        terminal.Say("");
    }
}
