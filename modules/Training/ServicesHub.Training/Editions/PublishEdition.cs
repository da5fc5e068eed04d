using ServicesHub.Abstractions;

namespace ServicesHub.Training;

/// <summary>Puts a draft into the catalogue: from now on operators enrol.</summary>
internal sealed class PublishEdition(TrainingDb db, TrainingAccess access, IAudit audit, TimeProvider clock) : IUseCase
{
    public async Task<Edition> ExecuteAsync(Guid id, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var edition = await db.LockEditionAsync(id, ct) ?? throw NotThere.Edition;
        access.RequireRun(edition);
        if (edition.State == EditionState.Published)
            return edition;
        edition.MustBe(EditionState.Draft);
        if (edition.Starts <= clock.GetUtcNow())
            throw new RuleViolationException("starts-in-the-past", new(
                "Il primo incontro è già iniziato: correggi le date, poi pubblica.",
                "The first session has started already: correct the dates, then publish."), "sessions");
        edition.State = EditionState.Published;
        audit.Note("training.edition-published", id);
        await db.SaveFreshAsync(ct);
        await transaction.CommitAsync(ct);
        return edition;
    }
}
