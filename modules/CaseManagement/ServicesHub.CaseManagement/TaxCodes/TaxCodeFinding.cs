using ServicesHub.Abstractions;

namespace ServicesHub.CaseManagement.TaxCodes;

/// <summary>One thing that a check of a tax code found, at the camel-case field of the person it is about.</summary>
internal sealed record TaxCodeFinding(string Code, string Field, FindingSeverity Severity, LocalizedText Text)
{
    public static TaxCodeFinding Error(string code, string it, string en) =>
        new(code, "taxCode", FindingSeverity.Error, new LocalizedText(it, en));

    public static TaxCodeFinding Warning(string code, string field, string it, string en) =>
        new(code, field, FindingSeverity.Warning, new LocalizedText(it, en));
}
