using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;

namespace ServicesHub.HubSample;

/// <summary>The latest notes, newest first. Identities rise with time, so they order and page.</summary>
internal sealed class ListNotes(HubSampleDb database) : IUseCase
{
    private const int PageSize = 50;

    public async Task<Page<NoteView>> ExecuteAsync(string? after, CancellationToken ct)
    {
        Guid? before = Cursor.Decode(after, 1) is [var last] && Guid.TryParse(last, out var id) ? id : null;
        var notes = await database.Notes.AsNoTracking()
            .Where(n => before == null || n.Id < before)
            .OrderByDescending(n => n.Id).Take(PageSize + 1)
            .Select(n => new NoteView(n.Id, n.Text, n.CreatedAt)).ToListAsync(ct);
        return new([.. notes.Take(PageSize)], notes.Count > PageSize ? Cursor.Encode(notes[PageSize - 1].Id.ToString()) : null);
    }
}
