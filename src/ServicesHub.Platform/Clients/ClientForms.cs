using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ServicesHub.Shell.Forms;

namespace ServicesHub.Platform;

/// <summary>Forms that change a client from the version that was on screen.</summary>
internal static class ClientForms
{
    public static string Text(long version) => version.ToString(CultureInfo.InvariantCulture);

    /// <summary>Runs a change and says when somebody else was faster, or the form was sent twice.</summary>
    public static async Task<bool> TryClientChange(this FormState state, string? version, Func<long, Task> change)
    {
        try
        {
            return await state.Try(() => change(long.TryParse(version, CultureInfo.InvariantCulture, out var read) ? read : 0));
        }
        catch (DbUpdateConcurrencyException)
        {
            state.Add("L'accesso di questo sistema è cambiato nel frattempo, o il modulo è stato inviato due volte: torna alla sua pagina e guarda com'è ora.", "The access of this system has changed meanwhile, or the form was sent twice: go back to its page and see how it is now.");
            return false;
        }
    }
}
