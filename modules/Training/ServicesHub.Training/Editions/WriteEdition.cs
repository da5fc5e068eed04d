using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;

namespace ServicesHub.Training;

/// <summary>Drafts an edition and changes one that is not over. More seats are offered at once to those who wait.</summary>
internal sealed class WriteEdition(
    TrainingDb db, TrainingAccess access, OfferFreedSeats offer, IInstitutions institutions, IWorkItems work, IAudit audit,
    IProvinceCalendar calendar, TimeProvider clock) : IUseCase
{
    /// <summary>Drafts it under an identity that the caller made, so that a form sent twice makes one edition.</summary>
    public async Task<Edition> DraftAsync(Guid id, EditionInput input, CancellationToken ct)
    {
        if (await db.Editions.Include(e => e.Sessions).Include(e => e.Reserved).FirstOrDefaultAsync(e => e.Id == id, ct) is { } made && access.MayRun(made))
            return made;
        await CheckAsync(input, ct);
        var edition = new Edition { Id = id, InstitutionId = access.Institution, Title = "", Kind = "" };
        access.RequireRun(edition);
        Fill(edition, input);
        db.Editions.Add(edition);
        audit.Note("training.edition-drafted", id);
        await db.SaveFreshAsync(ct);
        return edition;
    }

    public async Task<Edition> ChangeAsync(Guid id, EditionInput input, string? seen, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var edition = await db.LockEditionAsync(id, ct) ?? throw NotThere.Edition;
        access.RequireRun(edition);
        edition.MustBe(EditionState.Draft, EditionState.Published);
        Seen.Check(edition.Version, seen);
        await CheckAsync(input, ct);
        var enrolments = await db.Enrolments.Where(e => e.EditionId == id).ToListAsync(ct);
        if (enrolments.Count(e => e.HoldsSeat) is var taken && taken > input.Seats)
            throw new RuleViolationException("seats-taken", new(
                $"I posti occupati sono {taken}: non puoi scendere sotto questo numero.",
                $"{taken} seats are taken: you cannot go below that number."), "seats");
        Fill(edition, input);
        db.Touch(edition);
        offer.Stage(edition, enrolments);
        work.Raise(edition, enrolments, clock.GetUtcNow());
        audit.Note("training.edition-changed", id);
        await db.SaveFreshAsync(ct);
        await transaction.CommitAsync(ct);
        return edition;
    }

    private async Task CheckAsync(EditionInput input, CancellationToken ct)
    {
        var problems = new ProblemList();
        EditionRules.Check(problems, input, calendar.Today, (await institutions.ListAsync(ct)).Select(i => i.Id).ToHashSet());
        problems.ThrowIfAny();
    }

    private void Fill(Edition edition, EditionInput input)
    {
        edition.Title = input.Title!.Trim();
        edition.Description = input.Description?.Trim() ?? "";
        edition.Kind = input.Kind!;
        edition.Seats = input.Seats!.Value;
        edition.EnrolBy = input.EnrolBy!.Value;
        edition.ThresholdPercent = input.ThresholdPercent ?? TrainingTerms.Threshold(calendar.Today);
        edition.PlanMeasure = string.IsNullOrWhiteSpace(input.PlanMeasure) ? null : input.PlanMeasure.Trim();
        SessionPlan.Apply(edition, input.Sessions!, work);
        edition.Reserved.RemoveAll(r => input.Reserved?.Any(i => i.InstitutionId == r.InstitutionId) != true);
        foreach (var row in input.Reserved ?? [])
            if (edition.Reserved.Find(r => r.InstitutionId == row.InstitutionId) is { } kept)
                kept.Seats = row.Seats!.Value;
            else
                edition.Reserved.Add(new ReservedSeats { InstitutionId = row.InstitutionId!.Value, Seats = row.Seats!.Value });
        edition.Span();
    }
}
