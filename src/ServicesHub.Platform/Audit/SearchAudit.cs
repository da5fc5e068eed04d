using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Platform;

/// <summary>Searches the audit, newest first. Whoever looks up what was done to a record is noted as well.</summary>
internal sealed class SearchAudit(HubDb database, IOperators operators, IAudit audit) : IUseCase
{
    private const int PageSize = 50;

    private const int ExportPart = 1000;

    public async Task<Page<AuditLine>> PageAsync(AuditQuestion question, string? after, CancellationToken ct)
    {
        audit.Read(AuditActions.Searched, question.Record ?? question.Actor ?? Guid.Empty);
        var lines = await PartAsync(question, Number(after), PageSize + 1, ct);
        return new([.. lines.Take(PageSize)], lines.Count > PageSize ? lines[PageSize - 1].Id.ToString(CultureInfo.InvariantCulture) : null);
    }

    public void NoteExport(AuditQuestion question) => audit.Read(AuditActions.Exported, question.Record ?? question.Actor ?? Guid.Empty);

    /// <summary>All entries, part by part, newest first.</summary>
    public async IAsyncEnumerable<AuditLine> AllAsync(AuditQuestion question, [EnumeratorCancellation] CancellationToken ct)
    {
        var before = long.MaxValue;
        while (await PartAsync(question, before, ExportPart, ct) is { Count: > 0 } part)
        {
            foreach (var line in part)
                yield return line;
            before = part[^1].Id;
        }
    }

    public async Task<Page<BlockLine>> BlocksAsync(string? after, CancellationToken ct)
    {
        var before = Number(after);
        var blocks = await database.AuditBlocks.Where(b => b.Number < before).OrderByDescending(b => b.Number).Take(PageSize + 1)
            .Select(b => new { b.Number, b.FirstId, b.LastId, b.Count, b.Root, b.Hash, b.SealedAt }).ToListAsync(ct);
        return new(
            [.. blocks.Take(PageSize).Select(b => new BlockLine(b.Number, b.FirstId, b.LastId, b.Count, Convert.ToHexStringLower(b.Root), Convert.ToHexStringLower(b.Hash), b.SealedAt))],
            blocks.Count > PageSize ? blocks[PageSize - 1].Number.ToString(CultureInfo.InvariantCulture) : null);
    }

    public async Task<AuditSeal> SealAsync(CancellationToken ct)
    {
        var last = await database.AuditBlocks.OrderByDescending(b => b.Number).Select(b => new { b.Number, b.LastId, b.Hash, b.SealedAt }).FirstOrDefaultAsync(ct);
        var state = await database.AuditStates.AsNoTracking().FirstOrDefaultAsync(ct);
        return new(last?.Number ?? 0, last?.LastId ?? 0, last is null ? null : Convert.ToHexStringLower(last.Hash), last?.SealedAt, state?.VerifiedAt, state?.Findings);
    }

    private async Task<IReadOnlyList<AuditLine>> PartAsync(AuditQuestion question, long before, int count, CancellationToken ct)
    {
        var entries = database.Audit.AsNoTracking().Include(a => a.Detail).Where(a => a.Id < before);
        if (question.Actor is { } actor)
            entries = entries.Where(a => a.ActorId == actor);
        if (question.Institution is { } institution)
            entries = entries.Where(a => a.InstitutionId == institution);
        if (question.Action is { } action)
            entries = entries.Where(a => a.Action.StartsWith(action));
        if (question.Record is { } record)
            entries = entries.Where(a => a.RecordId == record || a.SubjectId == record);
        if (question.Since is { } since)
            entries = entries.Where(a => a.At >= since);
        if (question.Before is { } until)
            entries = entries.Where(a => a.At < until);
        return await LinesAsync(await entries.OrderByDescending(a => a.Id).Take(count).ToListAsync(ct), ct);
    }

    private async Task<IReadOnlyList<AuditLine>> LinesAsync(List<AuditEntry> entries, CancellationToken ct)
    {
        if (entries.Count == 0)
            return [];
        var actors = entries.Select(e => e.ActorId).Distinct().ToList();
        var names = await operators.NamesAsync(actors, ct);
        var bodies = entries.Where(e => e.InstitutionId is not null).Select(e => e.InstitutionId!.Value).Distinct().ToList();
        var institutions = await database.Institutions.AsNoTracking().Include(i => i.Names).Where(i => bodies.Contains(i.Id)).ToDictionaryAsync(i => i.Id, ct);
        var (newest, oldest) = (entries[0].Id, entries[^1].Id);
        var blocks = await database.AuditBlocks.Where(b => b.LastId >= oldest && b.FirstId <= newest).Select(b => new { b.Number, b.FirstId, b.LastId }).ToListAsync(ct);
        return [.. entries.Select(e => new AuditLine(
            e.Id, e.At, e.ActorId, names.GetValueOrDefault(e.ActorId), e.InstitutionId,
            e.InstitutionId is { } id && institutions.TryGetValue(id, out var body) ? body.NameOn(DateOnly.FromDateTime(e.At.UtcDateTime)) : null,
            e.Action, e.RecordId, e.SubjectId, e.IsRead, e.Detail?.Text, e.DetailHash is not null && e.Detail is null,
            blocks.FirstOrDefault(b => b.FirstId <= e.Id && e.Id <= b.LastId)?.Number))];
    }

    private static long Number(string? after) => long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : long.MaxValue;
}
