using System.Globalization;
using System.Text;

namespace ServicesHub.Platform;

/// <summary>The audit as CSV: semicolon, UTF-8 with mark. No cell begins like a formula, whoever typed it.</summary>
internal static class AuditCsv
{
    private const string Header = "id;at;actor_id;actor;institution_id;institution;action;record_id;subject_id;read;reason;reason_erased;block";

    public static async Task WriteAsync(Stream stream, IAsyncEnumerable<AuditLine> lines, CancellationToken ct)
    {
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        await writer.WriteLineAsync(Header.AsMemory(), ct);
        await foreach (var line in lines.WithCancellation(ct))
            await writer.WriteLineAsync(Row(line).AsMemory(), ct);
    }

    private static string Row(AuditLine line) => string.Join(';', new[]
    {
        line.Id.ToString(CultureInfo.InvariantCulture), line.At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture),
        line.ActorId.ToString(), line.Actor, line.InstitutionId?.ToString(), line.Institution, line.Action, line.RecordId.ToString(), line.SubjectId?.ToString(),
        line.IsRead ? "true" : "false", line.Reason, line.IsReasonErased ? "true" : "false", line.Block?.ToString(CultureInfo.InvariantCulture),
    }.Select(Cell));

    internal static string Cell(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var safe = text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(";\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
