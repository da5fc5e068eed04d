using System.Globalization;
using System.Text;

namespace ServicesHub.Governance;

/// <summary>Drafts the minutes of a session from its agenda, presences and outcomes. They are an Italian official paper.</summary>
internal static class MinutesDraft
{
    private static readonly CultureInfo Italian = CultureInfo.GetCultureInfo("it-IT");

    public static string Write(
        Session session, Body body, IReadOnlyList<Decision> decisions, IReadOnlyDictionary<Guid, string> institutions, string secretary)
    {
        var text = new StringBuilder();
        WriteOpening(text, session, body, secretary);
        WritePresence(text, session);
        WriteAgenda(text, session);
        if (session.State == SessionState.Deserted)
            text.AppendLine("La seduta è dichiarata deserta per mancanza del numero legale. I punti sono rinviati alla prossima seduta.").AppendLine();
        else
            foreach (var item in session.Agenda.OrderBy(i => i.Position))
                WriteItem(text, item, decisions.FirstOrDefault(d => d.AgendaItemId == item.Id), institutions);
        text.AppendLine(Italian, $"La seduta è chiusa alle ore {Time(session.ClosedAt!.Value)}.").AppendLine();
        text.AppendLine(Italian, $"Il presidente: {ChairOf(session)}");
        text.AppendLine(Italian, $"Il segretario verbalizzante: {secretary}");
        return text.ToString();
    }

    private static void WriteOpening(StringBuilder text, Session session, Body body, string secretary)
    {
        text.AppendLine(Italian, $"VERBALE DELLA SEDUTA DEL {Day(session.StartsAt)}").AppendLine();
        text.AppendLine(Italian, $"Organismo: {body.Name}");
        text.AppendLine(Italian, $"Convocazione: protocollo {session.Protocol}, del {session.ConvenedOn:dd/MM/yyyy}");
        text.AppendLine(Italian, $"Luogo: {session.Place}");
        text.AppendLine(Italian, $"Modalità: {StateTitles.Of(session.Mode).It}");
        text.AppendLine(Italian, $"Apertura: ore {Time(session.OpenedAt!.Value)}");
        text.AppendLine(Italian, $"Presiede: {ChairOf(session)}");
        text.AppendLine(Italian, $"Verbalizza: {secretary}").AppendLine();
    }

    private static void WritePresence(StringBuilder text, Session session)
    {
        text.AppendLine("PRESENZE");
        foreach (var member in session.Attendance.OrderBy(a => a.Position))
        {
            var delegated = member.Presence == Presence.Delegate ? $": {member.DelegateName}, {member.DelegateAct}" : "";
            text.AppendLine(Italian, $"- {member.PersonName}, {member.Represents}{(member.Votes ? "" : " (senza voto)")}: {StateTitles.Of(member.Presence).It}{delegated}");
        }
        text.AppendLine(Italian, $"Componenti con voto presenti: {session.VotingPresent}{(session.QuorumRequired is { } required ? $"; numero legale: {required}" : "; nessun numero legale previsto")}.").AppendLine();
    }

    private static void WriteAgenda(StringBuilder text, Session session)
    {
        text.AppendLine("ORDINE DEL GIORNO");
        foreach (var item in session.Agenda.OrderBy(i => i.Position))
            text.AppendLine(Italian, $"{item.Position}. {item.Title}");
        text.AppendLine();
    }

    private static void WriteItem(StringBuilder text, AgendaItem item, Decision? decision, IReadOnlyDictionary<Guid, string> institutions)
    {
        text.AppendLine(Italian, $"PUNTO {item.Position}. {item.Title}");
        if (item.Rapporteur.Length > 0)
            text.AppendLine(Italian, $"Relatore: {item.Rapporteur}");
        if (item.Summary.Length > 0)
            text.AppendLine(Italian, $"Sintesi: {item.Summary}");
        text.AppendLine(Italian, $"Esito: {StateTitles.Of(item.Outcome!.Value).It}");
        if (decision is not null)
        {
            text.AppendLine(Italian, $"Decisione n. {decision.Reference} ({StateTitles.Of(decision.Kind).It}): {decision.Text}");
            text.AppendLine(decision.Votes is { } votes
                ? $"Votazione: favorevoli {votes.InFavour}, contrari {votes.Against}, astenuti {votes.Abstained}"
                : "Votazione: decisione condivisa, senza voto");
            text.AppendLine(decision.OwnerInstitutionId is { } owner
                ? $"Incaricato: {institutions.GetValueOrDefault(owner, "-")}, entro il {decision.DueOn:dd/MM/yyyy}"
                : "Incaricato: nessuno");
        }
        text.AppendLine();
    }

    private static string ChairOf(Session session) =>
        session.Attendance.Where(a => a.Role is SeatRole.Chair or SeatRole.Coordinator).OrderBy(a => a.Role).ThenBy(a => a.Position)
            .Select(a => a.Presence == Presence.Delegate ? $"{a.DelegateName}, delegato di {a.PersonName}" : a.PersonName)
            .FirstOrDefault() ?? "non designato";

    private static string Day(DateTimeOffset at) => ItalianTime.Of(at).ToString("d MMMM yyyy", Italian).ToUpper(Italian);

    private static string Time(DateTimeOffset at) => ItalianTime.Of(at).ToString("HH:mm", Italian);
}
