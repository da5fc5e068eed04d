using ServicesHub.Abstractions;

namespace ServicesHub.CaseManagement.Eligibility;

/// <summary>A limit or a warning, with a stable kebab-case code.</summary>
internal sealed record WorkNote(string Code, LocalizedText Text)
{
    public static WorkNote Of(string code, string it, string en) => new(code, new LocalizedText(it, en));
}
