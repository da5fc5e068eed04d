using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Fonts;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;

namespace ServicesHub.Training;

/// <summary>
/// A certificate as a tagged PDF, as ISO 14289-1 (PDF/UA) asks: heading, paragraphs and figure in reading order, language
/// and title set, fonts embedded. It does not call itself PDF/UA: the library writes no such mark, and no validator judged it.
/// </summary>
internal sealed class CertificatePdf : IDisposable
{
    private const double Left = 70;
    private const double Width = 455;
    private const double CodeSize = 110;

    private readonly PdfDocument document = new();
    private readonly UAManager accessibility;
    private readonly XGraphics page;
    private double top = 70;

    static CertificatePdf() => GlobalFontSettings.FontResolver ??= new DocumentFonts();

    private CertificatePdf(CertificatePaper paper)
    {
        (document.Info.Title, document.Info.Author) = (paper.Title, paper.Letterhead[0]);
        document.Info.Creator = "ServicesHub";
        accessibility = UAManager.ForDocument(document);
        accessibility.SetDocumentLanguage(paper.Language);
        var sheet = document.AddPage();
        sheet.Size = PageSize.A4;
        page = XGraphics.FromPdfPage(sheet);
    }

    public static byte[] Write(CertificatePaper paper)
    {
        using var pdf = new CertificatePdf(paper);
        pdf.Draw(paper);
        using var file = new MemoryStream();
        pdf.document.Save(file);
        return file.ToArray();
    }

    public void Dispose()
    {
        page.Dispose();
        document.Dispose();
    }

    private void Draw(CertificatePaper paper)
    {
        foreach (var (line, index) in paper.Letterhead.Select((line, index) => (line, index)))
            Paragraph(line, 11, strong: index == 0, after: 2);
        Rule();
        Paragraph(paper.Heading, 25, strong: true, after: 26, PdfBlockLevelElementTag.Heading1);
        if (paper.Warning is { } warning)
            Paragraph(warning, 14, strong: true, after: 18, brush: XBrushes.DarkRed);
        foreach (var line in paper.Lines)
            Paragraph(line.Text, line.Strong ? 17 : 12, line.Strong, after: line.Strong ? 14 : 4);
        top += 8;
        foreach (var (label, value) in paper.Facts)
            Paragraph($"{label}: {value}", 12, strong: false, after: 4);
        Rule();
        Paragraph(paper.Closing, 11, strong: false, after: 12);
        Code(paper);
    }

    private void Paragraph(
        string text, double size, bool strong, double after, PdfBlockLevelElementTag tag = PdfBlockLevelElementTag.Paragraph, XBrush? brush = null)
    {
        var font = new XFont(DocumentFonts.Family, size, strong ? XFontStyleEx.Bold : XFontStyleEx.Regular);
        accessibility.StructureBuilder.BeginElement(tag);
        foreach (var line in Lines(text, font))
        {
            page.DrawString(line, font, brush ?? XBrushes.Black, new XPoint(Left, top + size));
            top += size * 1.35;
        }
        accessibility.StructureBuilder.End();
        top += after;
    }

    private IEnumerable<string> Lines(string text, XFont font)
    {
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Fitting(word, font)))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (page.MeasureString(longer, font).Width <= Width)
            {
                line = longer;
                continue;
            }
            yield return line;
            line = word;
        }
        yield return line;
    }

    // A word wider than the sheet, such as a long address, goes on in the next line.
    private IEnumerable<string> Fitting(string word, XFont font)
    {
        while (word.Length > 1 && page.MeasureString(word, font).Width > Width)
        {
            var length = word.Length - 1;
            while (length > 1 && page.MeasureString(word[..length], font).Width > Width)
                length--;
            yield return word[..length];
            word = word[length..];
        }
        yield return word;
    }

    private void Rule()
    {
        top += 10;
        accessibility.StructureBuilder.BeginArtifact();
        page.DrawLine(new XPen(XColors.Gray, 0.7), Left, top, Left + Width, top);
        accessibility.StructureBuilder.End();
        top += 22;
    }

    private void Code(CertificatePaper paper)
    {
        var area = new XRect(Left, top, CodeSize, CodeSize);
        accessibility.StructureBuilder.BeginElement(PdfIllustrationElementTag.Figure, paper.CodeText, area);
        var squares = VerificationCode.Of(paper.Address);
        var side = CodeSize / squares.Count;
        for (var row = 0; row < squares.Count; row++)
            for (var column = 0; column < squares.Count; column++)
                if (squares[row][column])
                    page.DrawRectangle(XBrushes.Black, Left + (column * side), top + (row * side), side, side);
        accessibility.StructureBuilder.End();
    }
}
