namespace ServicesHub.Governance;

/// <summary>Writes the agenda of a session as the input has it, keeping the items that come from earlier sessions.</summary>
internal static class SessionAgenda
{
    public static void Write(Session session, IReadOnlyList<AgendaItemInput> input)
    {
        session.Agenda.RemoveAll(item => input.All(i => i.Id != item.Id));
        var position = 0;
        foreach (var line in input)
        {
            var item = line.Id is { } id ? session.Agenda.FirstOrDefault(a => a.Id == id) : null;
            if (item is null)
                session.Agenda.Add(item = new AgendaItem { Title = "" });
            Fill(item, line, ++position);
        }
    }

    private static void Fill(AgendaItem item, AgendaItemInput line, int position)
    {
        item.Position = position;
        item.Title = line.Title!.Trim();
        item.Rapporteur = line.Rapporteur?.Trim() ?? "";
        item.ProposedKind = line.ProposedKind;
        item.ProposedText = line.ProposedText?.Trim() ?? "";
        item.ProposedOwnerId = line.ProposedOwnerId;
        item.ProposedDueOn = line.ProposedDueOn;
    }
}
