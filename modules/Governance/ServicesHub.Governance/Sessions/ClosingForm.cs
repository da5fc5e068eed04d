using ServicesHub.Shell.Forms;

namespace ServicesHub.Governance;

/// <summary>The closing of a session as the form posts it.</summary>
internal sealed class ClosingForm
{
    public string? Version { get; set; }

    public List<ClosingRow>? Items { get; set; }

    public static ClosingForm Of(Session session) => new()
    {
        Version = Seen.Of(session.Version),
        Items = [.. session.Agenda.Select(ClosingRow.Of)],
    };

    public IReadOnlyList<ItemClosing> Read(FormState state) => [.. Items!.Select((row, i) => row.Read(state, $"Items[{i}]"))];
}
