using ServicesHub.Shell.Forms;
using static ServicesHub.Shell.Text;

namespace ServicesHub.Governance;

/// <summary>The choices that several forms offer.</summary>
internal static class Choices
{
    public const string Nobody = "nobody";

    public static IReadOnlyList<Option> Of(IReadOnlyDictionary<Guid, string> institutions) =>
        [.. institutions.OrderBy(i => i.Value, StringComparer.CurrentCulture).Select(i => new Option(i.Key.ToString(), i.Value))];

    public static IReadOnlyList<Option> Owners(IReadOnlyDictionary<Guid, string> institutions) =>
        [new Option(Nobody, T("Nessun ente incaricato", "No institution in charge")), .. Of(institutions)];

    public static IReadOnlyList<Option> Modes => Enums<SessionMode>(m => T(StateTitles.Of(m)));

    public static IReadOnlyList<Option> Kinds => Enums<DecisionKind>(k => T(StateTitles.Of(k)));

    public static IReadOnlyList<Option> Outcomes => Enums<ItemOutcome>(o => T(StateTitles.Of(o)));

    public static IReadOnlyList<Option> Presences => Enums<Presence>(p => T(StateTitles.Of(p)));

    public static IReadOnlyList<Option> Roles => Enums<SeatRole>(r => T(StateTitles.Of(r)));

    public static IReadOnlyList<Option> BodyKinds => Enums<BodyKind>(k => T(StateTitles.Of(k)));

    public static IReadOnlyList<Option> Quorums => Enums<QuorumRule>(q => T(StateTitles.Of(q)));

    public static TEnum? Parse<TEnum>(string? value)
        where TEnum : struct, Enum => Enum.TryParse<TEnum>(value, out var parsed) && Enum.IsDefined(parsed) ? parsed : null;

    private static IReadOnlyList<Option> Enums<TEnum>(Func<TEnum, string> title)
        where TEnum : struct, Enum => [.. Enum.GetValues<TEnum>().Select(v => new Option(v.ToString(), Capital(title(v))))];

    public static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
