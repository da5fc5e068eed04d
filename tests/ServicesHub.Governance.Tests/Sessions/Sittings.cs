using ServicesHub.Governance.Tests.Desks;

namespace ServicesHub.Governance.Tests.Sessions;

/// <summary>Sessions as the tests need them, through the use cases.</summary>
internal static class Sittings
{
    public static async Task<Body> BodyAsync(this Chamber chamber, string code, QuorumRule quorum, int members)
    {
        var body = new Body
        {
            Kind = BodyKind.Section, Code = code, Name = $"Sezione {code}", SecretariatId = TestInstitutions.Prefecture.Id, From = new DateOnly(2020, 1, 1), Quorum = quorum,
            Seats = [.. Enumerable.Range(1, members).Select(SeatOf)],
        };
        var desk = chamber.Secretary();
        desk.Db.Bodies.Add(body);
        await desk.Db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return body;
    }

    public static async Task<Session> OpenAsync(this Chamber chamber, Body body, params AgendaItemInput[] agenda)
    {
        var ct = TestContext.Current.CancellationToken;
        var desk = chamber.Secretary();
        var draft = await desk.Get<DraftSession>().ExecuteAsync(Guid.CreateVersion7(), new SessionInput(body.Id, chamber.Clock.GetUtcNow().AddHours(1), "Sala riunioni", SessionMode.InPerson, agenda), ct);
        await desk.Get<ConveneSession>().ExecuteAsync(draft.Id, "4711/2026", "prova urgente", ct);
        return await desk.Get<OpenSession>().ExecuteAsync(draft.Id, ct);
    }

    public static Task<Session> AttendAsync(this Chamber chamber, Session session, params Presence[] presences) =>
        chamber.Secretary().Get<RecordAttendance>().ExecuteAsync(session.Id,
            [.. session.Attendance.OrderBy(a => a.Position).Zip(presences, (a, p) => new PresenceInput(a.SeatId, p, p == Presence.Delegate ? "Delegata Prova" : null, p == Presence.Delegate ? "delega n. 1" : null))],
            TestContext.Current.CancellationToken);

    public static Task<Session> CloseAsync(this Chamber chamber, Session session, params ItemClosing[] items) =>
        chamber.Secretary().Get<CloseSession>().ExecuteAsync(session.Id, items, TestContext.Current.CancellationToken);

    public static ItemClosing Decided(AgendaItem item, string text = "Si decide.") =>
        new(item.Id, ItemOutcome.Decided, "Discussione breve.", DecisionKind.Proposal, text, NoOwner: true);

    private static Seat SeatOf(int number) => new()
    {
        Position = number, Letter = "", Title = $"Seggio {number}", Votes = true,
        Holders = [new SeatHolder { PersonName = $"Componente {number}", Represents = $"Ente {number}", Role = number == 1 ? SeatRole.Chair : SeatRole.Member, DesignationAct = $"nota {number}", From = new DateOnly(2020, 1, 1) }],
    };
}
