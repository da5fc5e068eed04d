using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Platform;

/// <summary>Admits a system of an institution to the API.</summary>
internal sealed class AddClient(HubDb database, AdministratorChange change, IInstitutions institutions, TimeProvider clock) : IUseCase
{
    /// <param name="id">Identity of the new client: given twice, it is made once.</param>
    /// <param name="name">Name on screen.</param>
    /// <param name="institution">Identity of the institution.</param>
    /// <param name="role">One of <see cref="HubRoles"/>.</param>
    /// <param name="ct">Ends the work.</param>
    /// <returns>Its secret, which nobody can read again; null when the client was there already.</returns>
    public async Task<string?> ExecuteAsync(Guid id, string? name, string? institution, string? role, CancellationToken ct)
    {
        if (await database.Clients.AnyAsync(c => c.Id == id, ct))
            return null;
        var problems = new ProblemList();
        var clean = problems.Required("name", name, "Scrivi il nome del sistema.", "Type the name of the system.");
        if (clean.Length > 200)
            problems.Add("name", "too-long", "Il nome supera 200 caratteri: accorcialo.", "The name is longer than 200 characters: shorten it.");
        if (!Guid.TryParse(institution, out var institutionId) || (await institutions.ListAsync(ct)).All(i => i.Id != institutionId))
            problems.Add("institution", "required", "Scegli l'ente.", "Choose the institution.");
        if (HubRoles.All.All(r => r.Name != role))
            problems.Add("role", "required", "Scegli il ruolo.", "Choose the role.");
        if (!problems.Any && await database.Clients.AnyAsync(c => c.Name == clean && c.EndedAt == null, ct))
            problems.Add("name", "client-name-taken", "Un sistema attivo si chiama già così: scegli un altro nome.", "A system in use has this name already: choose another.");
        problems.ThrowIfAny();

        var secret = ClientSecret.New();
        var isNew = true;
        await change.CarryOutAsync(async () =>
        {
            isNew = !await database.Clients.AnyAsync(c => c.Id == id, ct);
            if (!isNew)
                return;
            database.Clients.Add(new ClientRecord
            {
                Id = id, Name = clean, InstitutionId = institutionId, Role = role!, SecretId = Guid.CreateVersion7(), SecretHash = ClientSecret.HashOf(secret), CreatedAt = clock.GetUtcNow(), Version = 1,
            });
            change.Note("platform.client-added", id, role);
        }, ct);
        return isNew ? secret : null;
    }
}
