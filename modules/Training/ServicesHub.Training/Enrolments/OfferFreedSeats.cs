using ServicesHub.Abstractions;

namespace ServicesHub.Training;

/// <summary>
/// Offers free seats to those who wait, in the order of enrolment; the first whose institution may take one comes first.
/// An offered seat is blocked until it is answered or the offer lapses. Nothing is offered once the edition has started.
/// </summary>
internal sealed class OfferFreedSeats(IWorkItems work, IProvinceCalendar calendar, TimeProvider clock) : IUseCase
{
    /// <param name="edition">The edition, locked.</param>
    /// <param name="enrolments">All its enrolments, tracked.</param>
    public void Stage(Edition edition, IReadOnlyList<Enrolment> enrolments)
    {
        var now = clock.GetUtcNow();
        if (edition.State != EditionState.Published || edition.Starts <= now)
            return;
        while (Next(edition, enrolments) is { } first)
        {
            var until = now + TrainingTerms.Offer(calendar.Today);
            (first.State, first.OfferedUntil) = (EnrolmentState.Offered, until < edition.Starts ? until : edition.Starts);
            work.Put(TrainingWork.AnswerOffer(edition, first, calendar.DateOf(first.OfferedUntil.Value)));
        }
    }

    private Enrolment? Next(Edition edition, IReadOnlyList<Enrolment> enrolments)
    {
        var seating = new Seating(edition, enrolments, calendar.Today);
        return enrolments.Where(e => e.State == EnrolmentState.Waiting).OrderBy(e => e.Position)
            .FirstOrDefault(e => seating.FreeFor(e.InstitutionId) > 0);
    }
}
