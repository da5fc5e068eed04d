using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;

namespace ServicesHub.HubSample;

/// <summary>Writes a note, once also when it is sent twice.</summary>
internal sealed class WriteNote(HubSampleDb database, IAudit audit) : IUseCase
{
    public const int Longest = 500;

    /// <exception cref="InvalidInputException">The text is missing or too long.</exception>
    public async Task ExecuteAsync(Guid id, string? text, CancellationToken ct)
    {
        var problems = new ProblemList();
        var clean = problems.Required("text", text, "Scrivi l'appunto.", "Type the note.");
        if (clean.Length > Longest)
            problems.Add("text", "too-long", $"L'appunto supera i {Longest} caratteri: accorcialo.", $"The note exceeds {Longest} characters: shorten it.");
        problems.ThrowIfAny();
        if (await database.Notes.AnyAsync(n => n.Id == id, ct))
            return;
        database.Notes.Add(new Note { Id = id, Text = clean });
        audit.Note("hub-sample.note-written", id);
        await database.SaveChangesAsync(ct);
    }
}
