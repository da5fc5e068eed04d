using ServicesHub.Abstractions;

namespace ServicesHub.Governance;

/// <summary>Writes the sessions of the demonstration: held, deserted, open today, and convened.</summary>
internal sealed class DemonstrationSessions(
    GovernanceDb database, RegisterDecision register, IWorkItems work, IProvinceCalendar calendar) : IUseCase
{
    private static readonly TimeOnly Morning = new(9, 30);
    private int protocols = 1200;

    /// <returns>The decision that wanted the plan, and the one that changed it.</returns>
    public async Task<(Decision Approval, Decision Change)> WriteAsync(SeedContext context, DemonstrationBodies bodies, CancellationToken ct)
    {
        var (today, year) = (context.Today, context.Today.Year);
        await HoldAsync(context, bodies.Council, new DateOnly(year - 1, 6, 12), DemonstrationAgendas.Start, MinutesState.Approved, ct);
        await HoldAsync(context, bodies.Section, new DateOnly(year - 1, 10, 20), DemonstrationAgendas.Draft, MinutesState.Approved, ct);
        var opinion = await HoldAsync(context, bodies.Council, new DateOnly(year - 1, 12, 10), DemonstrationAgendas.Opinion, MinutesState.Approved, ct);
        var monitoring = await HoldAsync(context, bodies.Section, today.AddDays(-75), DemonstrationAgendas.Monitoring, MinutesState.Verification, ct);
        await HoldAsync(context, bodies.Group, today.AddDays(-12), DemonstrationAgendas.Training, MinutesState.Draft, ct);
        var deserted = Desert(context, bodies.Section, today.AddDays(-30));
        OpenToday(context, bodies.Section, monitoring.Session, deserted);
        Convene(context, bodies.Council, calendar.AddWorkingDays(today, 10));
        return (opinion.Decisions[0], monitoring.Decisions[0]);
    }

    private async Task<(Session Session, List<Decision> Decisions)> HoldAsync(
        SeedContext context, Body body, DateOnly around, DemonstrationItem[] items, MinutesState minutes, CancellationToken ct)
    {
        var session = Prepare(context, body, WorkingDay(around), items, SessionState.Closed);
        Attend(session, body, absent: 2);
        session.ClosedAt = session.StartsAt.AddMinutes(100);
        var decisions = new List<Decision>();
        foreach (var (agenda, item) in session.Agenda.Zip(items))
        {
            (agenda.Outcome, agenda.Summary) = (item.Outcome, item.Summary);
            if (item.Outcome == ItemOutcome.Decided)
                decisions.Add(await DecideAsync(session, body, agenda, item, ct));
        }
        database.Sessions.Add(session);
        Minute(context, session, body, decisions, minutes);
        return (session, decisions);
    }

    private async Task<Decision> DecideAsync(Session session, Body body, AgendaItem agenda, DemonstrationItem item, CancellationToken ct)
    {
        var decision = await register.ExecuteAsync(session, body, agenda, new ItemClosing(
            agenda.Id, item.Outcome, item.Summary, item.Kind, item.Text, agenda.ProposedOwnerId, agenda.ProposedDueOn, NoOwner: agenda.ProposedOwnerId is null), ct);
        if (item.Fulfilled is not null)
        {
            (decision.FulfilledOn, decision.FulfilmentNote) = (decision.DecidedOn.AddDays(14), item.Fulfilled);
            work.Settle(DecisionWork.Key(decision.Id));
        }
        return decision;
    }

    private Session Desert(SeedContext context, Body body, DateOnly around)
    {
        var session = Prepare(context, body, WorkingDay(around), DemonstrationAgendas.Deserted, SessionState.Deserted);
        Attend(session, body, absent: 5);
        session.ClosedAt = session.StartsAt.AddMinutes(30);
        session.Agenda.ForEach(item => item.Outcome = ItemOutcome.Postponed);
        database.Sessions.Add(session);
        Minute(context, session, body, [], MinutesState.Approved);
        return session;
    }

    private void OpenToday(SeedContext context, Body body, Session earlier, Session deserted)
    {
        var session = Prepare(context, body, context.Today, DemonstrationAgendas.OpenToday, SessionState.Open);
        var postponed = earlier.Agenda.Concat(deserted.Agenda).Where(i => i.Outcome == ItemOutcome.Postponed);
        AgendaItem[] carried =
        [
            new() { Title = $"Approvazione del verbale della seduta del {calendar.DateOf(earlier.StartsAt):dd/MM/yyyy}", Rapporteur = "Dario Salladini", ApprovesMinutesOf = earlier.Id },
            .. postponed.Select(i => new AgendaItem { Title = i.Title, Rapporteur = i.Rapporteur, CarriedFromId = i.Id }),
        ];
        session.Agenda.InsertRange(0, carried);
        for (var i = 0; i < session.Agenda.Count; i++)
            session.Agenda[i].Position = i + 1;
        Attend(session, body, absent: 1);
        work.Put(SessionWork.ToHold(session, body, context.Today));
        database.Sessions.Add(session);
    }

    private void Convene(SeedContext context, Body body, DateOnly day)
    {
        var session = Prepare(context, body, day, DemonstrationAgendas.Next, SessionState.Convened);
        session.ConvenedOn = context.Today.AddDays(-3);
        work.Put(SessionWork.ToHold(session, body, day));
        database.Sessions.Add(session);
    }

    private Session Prepare(SeedContext context, Body body, DateOnly day, DemonstrationItem[] items, SessionState state) => new()
    {
        BodyId = body.Id,
        State = state,
        StartsAt = ItalianTime.At(day, Morning),
        Place = "Prefettura di Ascoli Piceno, sala riunioni",
        Mode = SessionMode.Mixed,
        Quorum = body.Quorum,
        Protocol = $"{++protocols * 7}/{day.Year}",
        ConvenedOn = day.AddDays(-14),
        Agenda = [.. items.Select((item, index) => new AgendaItem
        {
            Position = index + 1,
            Title = item.Title,
            Rapporteur = item.Rapporteur,
            ProposedKind = item.Kind,
            ProposedText = item.Text,
            ProposedOwnerId = item.Owner is null ? null : context.Institution(item.Owner).Id,
            ProposedDueOn = item.Owner is null ? null : day.AddDays(item.DueInDays),
        })],
    };

    private static void Attend(Session session, Body body, int absent)
    {
        var state = session.State;
        session.Open(body, DateOnly.FromDateTime(session.StartsAt.DateTime), session.StartsAt.AddMinutes(5));
        session.State = state;
        foreach (var (member, index) in session.Attendance.Select((m, i) => (m, i)))
            member.Presence = index >= session.Attendance.Count - absent ? Presence.Excused : Presence.Present;
        if (session.Attendance.FirstOrDefault(a => a is { Represents: "Ispettorato territoriale del lavoro", Presence: Presence.Present }) is { } delegated)
            (delegated.Presence, delegated.DelegateName, delegated.DelegateAct) = (Presence.Delegate, "Gino Carboni", "delega prot. 88 agli atti");
        session.CountQuorum();
    }

    private void Minute(SeedContext context, Session session, Body body, List<Decision> decisions, MinutesState state)
    {
        var names = context.Institutions.ToDictionary(i => i.Id, i => i.Name);
        var minutes = new SessionMinutes { SessionId = session.Id, State = state, Text = MinutesDraft.Write(session, body, decisions, names, "Ornella Pignotti") };
        if (state == MinutesState.Approved)
            minutes.Approve(calendar.DateOf(session.StartsAt).AddDays(20), null);
        else
            work.Put(state == MinutesState.Draft
                ? SessionWork.ToVerify(session, body, calendar.AddWorkingDays(context.Today, 2))
                : SessionWork.ToApprove(session, body));
        database.Minutes.Add(minutes);
    }

    private DateOnly WorkingDay(DateOnly around) => calendar.AddWorkingDays(around.AddDays(-1), 1);
}
