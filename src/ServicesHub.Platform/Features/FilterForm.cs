using System.Globalization;
using ServicesHub.Abstractions;
using ServicesHub.Runtime;
using ServicesHub.Shell.Forms;

namespace ServicesHub.Platform;

internal sealed class FilterForm
{
    public string? Version { get; set; }

    public string? Percentage { get; set; }

    public string? FromDay { get; set; }

    public string? FromTime { get; set; }

    public string? UntilDay { get; set; }

    public string? UntilTime { get; set; }

    public List<ChoiceRow>? Institutions { get; set; }

    public List<ChoiceRow>? Roles { get; set; }

    public string? Reason { get; set; }

    /// <summary>The form as the page first shows it.</summary>
    public static FilterForm Of(FeatureFilters? filters, string? reason)
    {
        var (fromDay, fromTime) = filters?.From is { } from ? RomeTime.Typed(from) : default;
        var (untilDay, untilTime) = filters?.Until is { } until ? RomeTime.Typed(until) : default;
        return new()
        {
            Percentage = filters?.Percentage?.ToString(CultureInfo.InvariantCulture),
            FromDay = fromDay,
            FromTime = fromTime,
            UntilDay = untilDay,
            UntilTime = untilTime,
            Reason = reason,
            Institutions = [.. (filters?.Institutions ?? []).Select(id => new ChoiceRow { Id = id.ToString(), Chosen = "true" })],
            Roles = [.. (filters?.Roles ?? []).Select(role => new ChoiceRow { Id = role, Chosen = "true" })],
        };
    }

    /// <summary>Gives every institution and role its row; what was chosen before stays, also an institution that has left.</summary>
    public void Complete(IReadOnlyList<Institution> institutions)
    {
        var chosen = (Institutions ?? []).Where(r => r.Chosen == "true" && Guid.TryParse(r.Id, out _)).Select(r => Guid.Parse(r.Id!)).Distinct().ToList();
        Institutions = [.. institutions.Select(i => i.Id).Concat(chosen).Distinct().Select(id => new ChoiceRow { Id = id.ToString(), Chosen = chosen.Contains(id) ? "true" : null })];
        var roles = (Roles ?? []).Where(r => r.Chosen == "true").Select(r => r.Id).ToHashSet();
        Roles = [.. HubRoles.All.Select(r => new ChoiceRow { Id = r.Name, Chosen = roles.Contains(r.Name) ? "true" : null })];
    }

    public FeatureFilters Read(FormState state) => new(
        state.Number(nameof(Percentage), Percentage, 0, 100, required: false),
        RomeTime.Read(state, nameof(FromDay), FromDay, nameof(FromTime), FromTime, required: false),
        RomeTime.Read(state, nameof(UntilDay), UntilDay, nameof(UntilTime), UntilTime, required: false),
        [.. (Institutions ?? []).Where(r => r.Chosen == "true").Select(r => Guid.Parse(r.Id!))],
        [.. (Roles ?? []).Where(r => r.Chosen == "true").Select(r => r.Id!)]);
}
