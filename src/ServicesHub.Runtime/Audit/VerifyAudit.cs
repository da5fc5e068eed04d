using System.Buffers.Binary;
using Npgsql;
using ServicesHub.Data;

namespace ServicesHub.Runtime;

/// <summary>
/// Reads the whole audit again, entry by entry, and says what is not as it was sealed. It trusts nothing in the database but
/// what the anchor file confirms.
/// </summary>
public sealed class VerifyAudit(NpgsqlDataSource database)
{
    /// <summary>How far the server's clock may have been set back without an entry counting as back-dated.</summary>
    public static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(5);

    private readonly AuditReport report = new();
    private readonly Dictionary<Guid, long> erasures = [];

    /// <param name="anchors">The anchor file's lines; null verifies the database against itself only.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<AuditReport> ExecuteAsync(IReadOnlyList<Anchor>? anchors, CancellationToken ct)
    {
        await using var blocks = await database.OpenConnectionAsync(ct);
        await using var entries = await database.OpenConnectionAsync(ct);
        await ReadErasuresAsync(entries, ct);
        var anchored = anchors?.GroupBy(a => a.Number).ToDictionary(g => g.Key, g => g.Last());
        AuditBlock? last = null;
        await foreach (var block in AuditRows.BlocksAsync(blocks, long.MinValue, withLeaves: true, ct))
        {
            CheckLink(block, last, anchored);
            await CheckEntriesAsync(entries, block, last, ct);
            last = block;
            report.Blocks++;
        }
        CheckEnd(last, anchors);
        await foreach (var entry in AuditRows.EntriesAsync(entries, last?.LastId ?? 0, long.MaxValue, null, ct))
        {
            CheckEntry(entry, last, null);
            report.Unsealed++;
        }
        return report;
    }

    private async Task ReadErasuresAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select record_id, max(id) from hub.audit where action = $1 group by record_id", connection)
        {
            Parameters = { new() { Value = AuditActions.Erased } },
        };
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
            erasures[reader.GetGuid(0)] = reader.GetInt64(1);
    }

    private void CheckLink(AuditBlock block, AuditBlock? last, Dictionary<long, Anchor>? anchored)
    {
        var expected = (last?.Number ?? 0) + 1;
        if (block.Number != expected)
            report.Add("block-missing", last?.Number, null,
                $"Dopo il blocco {expected - 1} viene il blocco {block.Number}: i blocchi nel mezzo sono stati cancellati.",
                $"Block {block.Number} follows block {expected - 1}: the blocks between them were deleted.");
        else if (block.FirstId != (last?.LastId ?? 0) + 1 || !block.Previous.AsSpan().SequenceEqual(last?.Hash ?? new byte[32]))
            report.Add("chain-broken", block.Number, null,
                $"Il blocco {block.Number} non segue il blocco precedente: la catena è interrotta.",
                $"Block {block.Number} does not continue the block before it: the chain is broken.");
        if (!block.Hash.AsSpan().SequenceEqual(block.ComputeHash()))
            report.Add("block-edited", block.Number, null,
                $"L'impronta del blocco {block.Number} non corrisponde ai suoi dati: il blocco è stato modificato.",
                $"The hash of block {block.Number} is not that of its data: the block was edited.");
        if (anchored?.GetValueOrDefault(block.Number) is { } anchor && anchor.Hash != Convert.ToHexStringLower(block.Hash))
            report.Add("re-chained", block.Number, null,
                $"Il blocco {block.Number} non è quello ancorato: da qui in poi la catena è stata ricalcolata.",
                $"Block {block.Number} is not the one that was anchored: from here on the chain was computed anew.");
    }

    private void CheckEnd(AuditBlock? last, IReadOnlyList<Anchor>? anchors)
    {
        var end = anchors is null or [] ? 0 : anchors.Max(a => a.Number);
        if (end > (last?.Number ?? 0))
            report.Add("cut-off", last?.Number, null,
                $"I blocchi da {(last?.Number ?? 0) + 1} a {end} sono ancorati e non ci sono più: la fine del registro è stata tagliata.",
                $"Blocks {(last?.Number ?? 0) + 1} to {end} are anchored and no longer there: the end of the audit was cut off.");
        if (anchors is [] && last is not null)
            report.Add("not-anchored", null, null,
                "Il file di ancoraggio è vuoto o manca: senza di esso non si può escludere che tutto sia stato ricalcolato.",
                "The anchor file is empty or missing: without it nobody can rule out that everything was computed anew.");
    }

    private async Task CheckEntriesAsync(NpgsqlConnection connection, AuditBlock block, AuditBlock? last, CancellationToken ct)
    {
        var leaves = Leaves(block);
        if (leaves.Count != block.Count || !AuditLeaf.Root([.. leaves.Select(l => l.Value)]).AsSpan().SequenceEqual(block.Root))
            report.Add("leaves-edited", block.Number, null,
                $"Le foglie del blocco {block.Number} non danno la sua radice: il blocco è stato modificato.",
                $"The leaves of block {block.Number} do not give its root: the block was edited.");
        var changed = new List<AuditEntry>();
        var gone = leaves.Keys.ToHashSet();
        await foreach (var entry in AuditRows.EntriesAsync(connection, last?.LastId ?? 0, block.LastId, null, ct))
        {
            CheckEntry(entry, last, block.Number);
            report.Entries++;
            gone.Remove(entry.Id);
            if (!leaves.TryGetValue(entry.Id, out var leaf))
                report.Add("inserted", block.Number, entry.Id,
                    $"La voce {entry.Id} non c'era quando è stato sigillato il blocco {block.Number}: è stata inserita dopo.",
                    $"Entry {entry.Id} was not there when block {block.Number} was sealed: it was inserted later.");
            else if (!leaf.AsSpan().SequenceEqual(AuditLeaf.Of(entry, entry.Id)))
                changed.Add(entry);
        }
        foreach (var id in gone)
            report.Add("deleted", block.Number, id,
                $"La voce {id} del blocco {block.Number} è stata cancellata.",
                $"Entry {id} of block {block.Number} was deleted.");
        CheckChanged(changed, leaves, block.Number);
    }

    private void CheckChanged(List<AuditEntry> changed, Dictionary<long, byte[]> leaves, long block)
    {
        foreach (var entry in changed)
        {
            var place = changed.Count > AuditReport.Named ? null
                : changed.FirstOrDefault(other => other.Id != entry.Id && leaves[other.Id].AsSpan().SequenceEqual(AuditLeaf.Of(entry, other.Id)));
            if (place is null)
                report.Add("edited", block, entry.Id,
                    $"La voce {entry.Id} del blocco {block} è stata modificata.",
                    $"Entry {entry.Id} of block {block} was edited.");
            else
                report.Add("reordered", block, entry.Id,
                    $"La voce che era la {place.Id} sta al posto della {entry.Id} nel blocco {block}: l'ordine è stato cambiato.",
                    $"What was entry {place.Id} stands in the place of entry {entry.Id} in block {block}: the order was changed.");
        }
    }

    private void CheckEntry(AuditEntry entry, AuditBlock? last, long? block)
    {
        if (last is not null && entry.At < last.HorizonAt - ClockTolerance)
            report.Add("back-dated", block, entry.Id,
                $"La voce {entry.Id} porta una data anteriore al blocco {last.Number}, che la precede: è stata retrodatata.",
                $"Entry {entry.Id} carries a date before block {last.Number}, which precedes it: it was back-dated.");
        if (entry.Detail is { } detail)
        {
            if (entry.DetailHash is null || !entry.DetailHash.AsSpan().SequenceEqual(AuditLeaf.HashOf(detail.Salt, detail.Text)))
                report.Add("detail-edited", block, entry.Id,
                    $"Il motivo della voce {entry.Id} è stato modificato.",
                    $"The reason of entry {entry.Id} was edited.");
        }
        else if (entry.DetailHash is not null)
        {
            report.Erased++;
            if (!IsErased(entry.RecordId, entry.Id) && !(entry.SubjectId is { } subject && IsErased(subject, entry.Id)))
                report.Add("detail-deleted", block, entry.Id,
                    $"Il motivo della voce {entry.Id} manca e nessuna cancellazione è registrata.",
                    $"The reason of entry {entry.Id} is missing and no erasure is on record.");
        }
    }

    private bool IsErased(Guid record, long entry) => erasures.TryGetValue(record, out var by) && by > entry;

    private static Dictionary<long, byte[]> Leaves(AuditBlock block)
    {
        var leaves = new Dictionary<long, byte[]>();
        for (var i = 0; i + AuditLeaf.Length <= block.Leaves.Length; i += AuditLeaf.Length)
            leaves[BinaryPrimitives.ReadInt64BigEndian(block.Leaves.AsSpan(i))] = block.Leaves[(i + 8)..(i + AuditLeaf.Length)];
        return leaves;
    }
}
