using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ServicesHub.Shell.Forms;

namespace ServicesHub.Platform;

/// <summary>Forms that change an institution from the version that was on screen.</summary>
internal static class InstitutionForms
{
    public static string Text(long version) => version.ToString(CultureInfo.InvariantCulture);

    /// <summary>Runs a change and says when somebody else was faster.</summary>
    public static async Task<bool> TryChange(this FormState state, string? version, Func<long, Task> change)
    {
        try
        {
            return await state.Try(() => change(long.TryParse(version, CultureInfo.InvariantCulture, out var read) ? read : 0));
        }
        catch (DbUpdateConcurrencyException)
        {
            state.Add("Qualcun altro ha modificato l'ente nel frattempo: torna alla sua pagina, guarda com'è ora e ripeti la modifica.", "Somebody else has changed the institution meanwhile: go back to its page, see how it is now and repeat your change.");
            return false;
        }
    }
}
