using System.Globalization;
using ServicesHub.Abstractions;
using ServicesHub.Shell.Forms;

namespace ServicesHub.Platform;

/// <summary>Which entries of the audit are asked for. Days are those of Italy.</summary>
internal sealed record AuditQuestion(Guid? Actor, Guid? Institution, string? Action, Guid? Record, DateOnly? From, DateOnly? To)
{
    private static readonly TimeZoneInfo Rome = TimeZoneInfo.FindSystemTimeZoneById("Europe/Rome");

    public DateTimeOffset? Since => From is { } day ? Start(day) : null;

    public DateTimeOffset? Before => To is { } day ? Start(day.AddDays(1)) : null;

    /// <summary>Reads what was typed and notes what does not work.</summary>
    public static AuditQuestion Read(FormState state, string? actor, string? institution, string? action, string? record, string? from, string? to) => new(
        Id(state, "actor", actor), Id(state, "institution", institution), FormState.Optional(action), Id(state, "record", record),
        state.Date("from", from, required: false), state.Date("to", to, required: false));

    /// <summary>The same, for programs.</summary>
    /// <exception cref="InvalidInputException">A value cannot be used.</exception>
    public static AuditQuestion Require(string? actor, string? institution, string? action, string? record, string? from, string? to)
    {
        var state = new FormState();
        var question = Read(state, actor, institution, action, record, from, to);
        var problems = new ProblemList();
        foreach (var error in state.Errors)
            problems.Add(error.Field ?? "", "unusable", error.Text.It, error.Text.En);
        problems.ThrowIfAny();
        return question;
    }

    /// <summary>As a query, for the address of the export.</summary>
    public string ToQuery() => string.Join('&', new (string Name, string? Value)[]
    {
        ("actor", Actor?.ToString()), ("institution", Institution?.ToString()), ("action", Action), ("record", Record?.ToString()),
        ("from", From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("to", To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
    }.Where(p => p.Value is not null).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value!)}"));

    private static Guid? Id(FormState state, string field, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return null;
        if (Guid.TryParse(value.Trim(), out var id))
            return id;
        state.Add(field, "Questo non è l'identificativo di un dato: copialo intero, per esempio dall'indirizzo della sua pagina.", "This is not the identity of a record: copy all of it, for example from the address of its page.");
        return null;
    }

    private static DateTimeOffset Start(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Rome.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
