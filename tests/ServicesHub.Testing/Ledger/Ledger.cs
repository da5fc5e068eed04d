using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServicesHub.Testing;

/// <summary>
/// The client's own record of its writes, a JSON line before each is sent and one after: what the hub confirmed, refused or
/// left open can be compared with what it holds.
/// </summary>
public sealed class Ledger : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly Lock gate = new();
    private readonly StreamWriter writer;

    public Ledger(string path)
    {
        Path = path;
        writer = new StreamWriter(new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read)) { AutoFlush = true };
    }

    /// <summary>A ledger in a file of its own among the temporary ones.</summary>
    public static Ledger New() => new(System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"hub-ledger-{Guid.CreateVersion7():n}.jsonl"));

    public string Path { get; }

    /// <summary>Writes that an operation is about to be sent.</summary>
    public void Invoke(Guid id, LedgerKind kind, Guid? record) => Write("invoke", new LedgerOperation { Id = id, Kind = kind, Record = record });

    /// <summary>Writes what came of it.</summary>
    public LedgerOperation Close(LedgerOperation operation)
    {
        Write(operation.Outcome.ToString().ToLowerInvariant(), operation);
        return operation;
    }

    /// <summary>All operations, read from the file: what was invoked and never closed is unknown, what was repeated is as it was closed last.</summary>
    public IReadOnlyList<LedgerOperation> Read()
    {
        var operations = new Dictionary<Guid, LedgerOperation>();
        using var stream = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var operation = JsonSerializer.Deserialize<LedgerLine>(line, Json)!.Operation;
            operations[operation.Id] = operations.TryGetValue(operation.Id, out var earlier) ? operation with { Answers = [.. earlier.Answers, .. operation.Answers] } : operation;
        }
        return [.. operations.Values];
    }

    /// <summary>How many operations came to what.</summary>
    public string Figures()
    {
        var operations = Read();
        return string.Create(CultureInfo.InvariantCulture, $"{operations.Count} operations: {Count(LedgerOutcome.Ok)} ok, {Count(LedgerOutcome.Fail)} fail, {Count(LedgerOutcome.Unknown)} unknown; {operations.Sum(o => Math.Max(0, o.Answers.Count - 1))} retries");

        int Count(LedgerOutcome outcome) => operations.Count(o => o.Outcome == outcome);
    }

    public void Dispose()
    {
        writer.Dispose();
        File.Delete(Path);
    }

    private void Write(string phase, LedgerOperation operation)
    {
        var line = JsonSerializer.Serialize(new LedgerLine(phase, DateTimeOffset.UtcNow, operation), Json);
        lock (gate)
            writer.WriteLine(line);
    }

    private sealed record LedgerLine(string Phase, DateTimeOffset At, LedgerOperation Operation);
}
