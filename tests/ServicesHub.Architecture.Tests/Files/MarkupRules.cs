using System.Text.RegularExpressions;
using ServicesHub.Architecture.Tests.Repository;

namespace ServicesHub.Architecture.Tests.Files;

/// <summary>Markup that the content security policy would block, or that needs a script to work.</summary>
internal static partial class MarkupRules
{
    public static IEnumerable<string> InlineStyle(IEnumerable<SourceFile> files) => TextRules.Find(Markup(files), Style(), "styles in place");

    public static IEnumerable<string> InlineScript(IEnumerable<SourceFile> files) => TextRules.Find(Markup(files), Script(), "scripts in place");

    private static IEnumerable<SourceFile> Markup(IEnumerable<SourceFile> files) => files.Where(f => f.Extension is ".razor" or ".cshtml" or ".html" or ".svg");

    [GeneratedRegex("""(?<![\w@:-])style\s*=\s*["'@]|<style\b""", RegexOptions.IgnoreCase)]
    private static partial Regex Style();

    [GeneratedRegex("""<script\b(?![^>]*\bsrc\s*=)|(?<=\s)on(?:click|dblclick|change|input|submit|reset|invalid|load|unload|beforeunload|error|focus\w*|blur|key\w+|mouse\w+|pointer\w+|touch\w+|drag\w*|drop|copy|cut|paste|scroll|resize|toggle|wheel|contextmenu|animation\w+|transition\w+)\s*=\s*["'@]|javascript:""")]
    private static partial Regex Script();
}
