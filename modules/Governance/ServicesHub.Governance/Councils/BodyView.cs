namespace ServicesHub.Governance;

/// <summary>A body as the API answers it.</summary>
internal sealed record BodyView(
    Guid Id, Guid? ParentId, BodyKind Kind, string Code, string Name, string InstitutingAct, string Mandate, QuorumRule Quorum,
    int NoticeWorkingDays, Guid SecretariatId, IReadOnlyList<SeatView> Seats, IReadOnlyList<GapView> Gaps)
{
    public static BodyView Of(Body body, DateOnly day) => new(
        body.Id, body.ParentId, body.Kind, body.Code, body.Name, body.InstitutingAct, body.Mandate, body.Quorum, body.NoticeWorkingDays,
        body.SecretariatId,
        [.. body.Seats.OrderBy(s => s.Position).Select(s => SeatView.Of(s, day))],
        [.. CouncilComposition.GapsOf(body, day).Select(g => new GapView(g.Rule.Letter, g.Rule.Title.ToString(), g.Rule.Minimum, g.Held, g.Rule.Source))]);
}

/// <summary>A seat and who holds it; no holder means vacant.</summary>
internal sealed record SeatView(Guid Id, string Letter, string Title, bool Votes, bool Vacant, HolderView? Holder)
{
    public static SeatView Of(Seat seat, DateOnly day) => seat.HolderOn(day) is { } holder
        ? new(seat.Id, seat.Letter, seat.Title, seat.Votes, false, new HolderView(
            holder.PersonName, holder.Represents, holder.InstitutionId, holder.Role, holder.DesignationAct, holder.Substitute, holder.From, holder.Until))
        : new(seat.Id, seat.Letter, seat.Title, seat.Votes, true, null);
}

/// <summary>Who holds a seat.</summary>
internal sealed record HolderView(
    string PersonName, string Represents, Guid? InstitutionId, SeatRole Role, string DesignationAct, string? Substitute, DateOnly From, DateOnly? Until);

/// <summary>A letter of the norm under which too few seats are held.</summary>
internal sealed record GapView(string Letter, string Title, int Minimum, int Held, string Source);
