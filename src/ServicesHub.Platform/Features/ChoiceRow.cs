namespace ServicesHub.Platform;

/// <summary>One entry of a list of check boxes.</summary>
internal sealed class ChoiceRow
{
    public string? Id { get; set; }

    public string? Chosen { get; set; }
}
