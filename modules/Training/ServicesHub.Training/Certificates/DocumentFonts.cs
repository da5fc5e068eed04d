using PdfSharp.Fonts;

namespace ServicesHub.Training;

/// <summary>The typeface of the hub's documents, taken from the module itself: a server need not have any font.</summary>
internal sealed class DocumentFonts : IFontResolver
{
    public const string Family = "Titillium Web";

    private const string Regular = "regular.ttf";
    private const string Semibold = "semibold.ttf";

    public FontResolverInfo ResolveTypeface(string familyName, bool bold, bool italic) => new(bold ? Semibold : Regular);

    public byte[] GetFont(string faceName)
    {
        using var resource = typeof(DocumentFonts).Assembly.GetManifestResourceStream(faceName)
            ?? throw new InvalidOperationException($"The font '{faceName}' is not in the module: build it again.");
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }
}
