using PdfSharp.Pdf;
using PdfSharp.Pdf.Advanced;
using PdfSharp.Pdf.IO;

namespace ServicesHub.Training.Tests.Certificates;

public sealed class CertificatePdfTests
{
    private const string Address = "https://hub.example.it/verify/ATT-2026-000001";

    private static readonly CertificatePaper Paper = new(
        "it-IT", "Attestato di partecipazione ATT-2026-000001", ["Provincia di Ascoli Piceno", "Prefettura di Ascoli Piceno"], "Attestato di partecipazione", null,
        [new("Si attesta che"), new("Țîmpla Łucja D'Àvalos", Strong: true), new("ha partecipato a"), new("Permessi di soggiorno e lavoro", Strong: true)],
        [new("Tipo", "giornata formativa"), new("Ore seguite", "6:00 su 6:00")], $"Si verifica all'indirizzo {Address}", Address, $"Codice QR che apre {Address}");

    [Fact]
    public void It_says_its_title_and_language_and_is_tagged()
    {
        using var document = Read(Paper);
        var catalogue = document.Internals.Catalog;
        Assert.Equal("Attestato di partecipazione ATT-2026-000001", document.Info.Title);
        Assert.Equal("it-IT", catalogue.Elements.GetString("/Lang"));
        Assert.True(catalogue.Elements.GetDictionary("/MarkInfo")!.Elements.GetBoolean("/Marked"));
        Assert.True(catalogue.Elements.GetDictionary("/ViewerPreferences")!.Elements.GetBoolean("/DisplayDocTitle"));
        Assert.Contains("Attestato di partecipazione ATT-2026-000001", Metadata(catalogue), StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_read_in_order_with_one_heading_and_a_described_figure()
    {
        using var document = Read(Paper);
        var elements = Elements(document.Internals.Catalog.Elements.GetDictionary("/StructTreeRoot")!).ToList();
        Assert.Equal(["/Document", "/P", "/P", "/H1", "/P", "/P", "/P", "/P", "/P", "/P", "/P", "/Figure"], elements.Select(e => e.Elements.GetName("/S")));
        Assert.Equal($"Codice QR che apre {Address}", elements[^1].Elements.GetString("/Alt"));
    }

    [Fact]
    public void Every_font_is_embedded_and_says_what_its_signs_mean()
    {
        using var document = Read(Paper);
        var fonts = document.Internals.GetAllObjects().OfType<PdfDictionary>().Where(d => d.Elements.GetName("/Type") == "/Font").ToList();
        var descriptors = document.Internals.GetAllObjects().OfType<PdfDictionary>().Where(d => d.Elements.GetName("/Type") == "/FontDescriptor").ToList();
        Assert.Contains(fonts, font => font.Elements.ContainsKey("/ToUnicode"));
        Assert.All(descriptors, descriptor => Assert.True(descriptor.Elements.ContainsKey("/FontFile2")));
        Assert.All(descriptors, descriptor => Assert.Contains("Titillium", descriptor.Elements.GetName("/FontName"), StringComparison.Ordinal));
    }

    [Fact]
    public void Long_names_titles_and_addresses_stay_on_the_sheet()
    {
        var name = string.Join(' ', Enumerable.Repeat("Maria Addolorata", 12));
        var paper = Paper with
        {
            Warning = "Revocato il 24/11/2026: non è valido",
            Lines = [new(name, Strong: true), new(new string('W', 200), Strong: true)],
            Closing = $"Si verifica all'indirizzo https://{new string('a', 180)}.example.it/verify/ATT-2026-000001",
        };
        using var document = Read(paper);
        Assert.Equal(1, document.PageCount);
        using var shorter = Read(Paper);
        Assert.True(Size(document) > Size(shorter));
    }

    [Fact]
    public void The_code_is_a_square_with_three_finders_and_a_quiet_zone()
    {
        var squares = VerificationCode.Of(Address);
        Assert.All(squares, row => Assert.Equal(squares.Count, row.Count));
        Assert.All(Enumerable.Range(0, 4), row => Assert.DoesNotContain(true, squares[row].Cast<bool>()));
        foreach (var (row, column) in new[] { (4, 4), (4, squares.Count - 11), (squares.Count - 11, 4) })
            Assert.Equal([true, true, true, true, true, true, true], Enumerable.Range(column, 7).Select(c => squares[row][c]));
        Assert.NotEqual(Flat(squares), Flat(VerificationCode.Of(Address + "2")));
    }

    private static PdfDocument Read(CertificatePaper paper) => PdfReader.Open(new MemoryStream(CertificatePdf.Write(paper)), PdfDocumentOpenMode.Import);

    private static long Size(PdfDocument document) => document.Pages[0].Contents.CreateSingleContent().Stream.UnfilteredValue.LongLength;

    private static string Metadata(PdfDictionary catalogue) =>
        System.Text.Encoding.UTF8.GetString(catalogue.Elements.GetDictionary("/Metadata")!.Stream.UnfilteredValue);

    private static IEnumerable<PdfDictionary> Elements(PdfDictionary parent)
    {
        var children = parent.Elements.GetObject("/K") switch
        {
            PdfArray several => several.Elements.Select(item => item is PdfReference reference ? reference.Value : item),
            { } one => [one],
            _ => [],
        };
        foreach (var child in children.OfType<PdfDictionary>().Where(child => child.Elements.ContainsKey("/S")))
        {
            yield return child;
            foreach (var inner in Elements(child))
                yield return inner;
        }
    }

    private static string Flat(IReadOnlyList<System.Collections.BitArray> squares) =>
        string.Concat(squares.SelectMany(row => row.Cast<bool>().Select(dark => dark ? '1' : '0')));
}
