namespace ServicesHub.Platform;

internal sealed class InstitutionForm
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? Code { get; set; }

    public string? Kind { get; set; }

    public string? Municipality { get; set; }
}
