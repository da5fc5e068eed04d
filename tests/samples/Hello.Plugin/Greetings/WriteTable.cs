using System.Globalization;
using CsvHelper;
using ServicesHub.Abstractions;

namespace Hello.Plugin;

/// <summary>The greetings as CSV. The first line names the version of the library, which is not the hub's.</summary>
internal sealed class WriteTable(ListGreetings greetings) : IUseCase
{
    public async Task<string> ExecuteAsync(CancellationToken ct)
    {
        var text = new StringWriter();
        await using var csv = new CsvWriter(text, CultureInfo.InvariantCulture);
        csv.WriteField($"CsvHelper {typeof(CsvWriter).Assembly.GetName().Version!.Major}");
        await csv.NextRecordAsync();
        foreach (var greeting in await greetings.ExecuteAsync(ct))
        {
            csv.WriteField(greeting.Text);
            csv.WriteField(greeting.Heard);
            await csv.NextRecordAsync();
        }
        await csv.FlushAsync();
        return text.ToString();
    }
}
