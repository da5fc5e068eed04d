using ServicesHub.Abstractions;
using ServicesHub.Governance.Tests.Desks;

namespace ServicesHub.Governance.Tests.Sessions;

public sealed class MinutesTests(Chamber chamber) : IClassFixture<Chamber>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_draft_is_filled_from_agenda_presence_and_outcomes()
    {
        var body = await chamber.BodyAsync("VERBALE", QuorumRule.MajorityOfVotingMembers, members: 3);
        var session = await chamber.OpenAsync(body, new AgendaItemInput(null, "Sportello integrato", "Relatrice Prova"), new AgendaItemInput(null, "Relazione annuale"));
        await chamber.AttendAsync(session, Presence.Present, Presence.Delegate, Presence.Excused);
        await chamber.CloseAsync(session,
            new ItemClosing(session.Agenda[0].Id, ItemOutcome.Decided, "Si discute dei turni.", DecisionKind.Assignment, "Si incarica la Provincia.",
                TestInstitutions.Province.Id, chamber.Today.AddDays(10), Votes: new Votes(2, 0, 1)),
            new ItemClosing(session.Agenda[1].Id, ItemOutcome.Noted));

        var minutes = (await chamber.Secretary().Get<WriteMinutes>().FindAsync(session.Id, Ct))!;

        Assert.Equal(MinutesState.Draft, minutes.State);
        string[] wanted =
        [
            "VERBALE DELLA SEDUTA DEL 24 NOVEMBRE 2026", "Organismo: Sezione VERBALE", "protocollo 4711/2026", "del 24/11/2026", "Luogo: Sala riunioni", "Modalità: in presenza",
            "Apertura: ore 10:00", "Presiede: Componente 1", "Verbalizza: Segretaria di prova", "Componente 2, Ente 2: presente con delegato: Delegata Prova, delega n. 1",
            "Componente 3, Ente 3: assente giustificato", "presenti: 2; numero legale: 2", "1. Sportello integrato", "Relatore: Relatrice Prova", "Sintesi: Si discute dei turni.",
            "Esito: deciso", "Decisione n. VERBALE/2026/1 (incarico): Si incarica la Provincia.", "favorevoli 2, contrari 0, astenuti 1", "Incaricato: Ente provincia, entro il 04/12/2026",
            "PUNTO 2. Relazione annuale", "Esito: preso atto", "chiusa alle ore 10:00", "Il presidente: Componente 1",
        ];
        Assert.All(wanted, field => Assert.Contains(field, minutes.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_next_session_approves_them_and_then_they_are_only_corrected()
    {
        var body = await chamber.BodyAsync("APPROVA", QuorumRule.None, members: 1);
        var first = await chamber.OpenAsync(body, new AgendaItemInput(null, "Punto"));
        await chamber.CloseAsync(first, Sittings.Decided(first.Agenda[0]));
        await chamber.Secretary().Get<WriteMinutes>().SubmitAsync(first.Id, Ct);

        var second = await chamber.OpenAsync(body);
        var approving = Assert.Single(second.Agenda);
        Assert.Equal(first.Id, approving.ApprovesMinutesOf);
        await chamber.CloseAsync(second, new ItemClosing(approving.Id, ItemOutcome.Noted));

        var write = chamber.Secretary().Get<WriteMinutes>();
        var minutes = (await write.FindAsync(first.Id, Ct))!;
        Assert.Equal((MinutesState.Approved, second.Id), (minutes.State, minutes.ApprovedInSessionId));
        var text = minutes.Text;
        await Assert.ThrowsAsync<RuleViolationException>(() => write.ReviseAsync(first.Id, "altro testo", Ct));
        await write.CorrectAsync(first.Id, "Al punto 1 leggasi «mediatori».", Ct);
        var corrected = await write.CorrectAsync(first.Id, "Seconda rettifica.", Ct);

        Assert.Equal(text, corrected.Text);
        Assert.Equal([1, 2], corrected.Corrections.Select(c => c.Number).Order());
    }
}
