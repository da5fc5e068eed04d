using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace ServicesHub.Testing;

/// <summary>
/// Writes over the API as a careful program does: in the ledger first, with a time limit, and again under the same key while
/// the answer says that it may. Safe to use from several tasks at once.
/// </summary>
/// <param name="ledger">Where each write is noted.</param>
/// <param name="visitor">Somebody who may register people and work cases.</param>
public sealed class LedgerClient(Ledger ledger, HubVisitor visitor)
{
    private const string Api = "/api/case-management/v1";

    /// <summary>What the stored field of a write begins with; its identity follows.</summary>
    public const string Mark = "registro:";

    /// <summary>How long one attempt may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a write is repeated.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Registers a person whose place of birth carries the identity of the write.</summary>
    public Task<LedgerOperation> RegisterAsync(Guid id, CancellationToken ct) =>
        RunAsync(id, LedgerKind.Register, null, () => Post("/people", id, Person(id, "Ghana")), ct);

    /// <summary>Takes a prepared person in charge; her identity is that of the write.</summary>
    /// <param name="person">The person.</param>
    /// <param name="ct">Ends the work.</param>
    /// <param name="appointment">A day in the past is refused.</param>
    public Task<LedgerOperation> TakeInChargeAsync(Guid person, CancellationToken ct, DateOnly? appointment = null) =>
        RunAsync(person, LedgerKind.TakeInCharge, person, () => Post("/cases", person, new { personId = person, appointmentOn = appointment }), ct);

    /// <summary>Corrects a person's record from a version; her place of birth then carries the identity of the write.</summary>
    public Task<LedgerOperation> CorrectAsync(Guid id, Guid person, long version, string citizenship, CancellationToken ct) =>
        RunAsync(id, LedgerKind.Correct, person, () => Put(person, version, Person(id, citizenship)), ct);

    /// <summary>The version of a person's record.</summary>
    public async Task<long> VersionAsync(Guid person)
    {
        using var answer = await visitor.GetAsync($"{Api}/people/{person}");
        answer.EnsureSuccessStatusCode();
        return Version(answer) ?? throw new InvalidOperationException("The record came without ETag.");
    }

    /// <summary>Searches, without which nobody may register a person.</summary>
    public async Task SearchAsync(CancellationToken ct)
    {
        using var answer = await visitor.Http.PostAsJsonAsync(new Uri($"{Api}/people/search", UriKind.Relative), new { q = "Registro" }, ct);
    }

    private async Task<LedgerOperation> RunAsync(Guid id, LedgerKind kind, Guid? record, Func<HttpRequestMessage> request, CancellationToken ct)
    {
        ledger.Invoke(id, kind, record);
        var answers = new List<int>();
        var since = Stopwatch.StartNew();
        while (true)
        {
            var (status, body, version) = await SendAsync(request, ct);
            answers.Add(status);
            if (kind == LedgerKind.Register && status == 422 && body.Contains("search-first", StringComparison.Ordinal))
                await SearchAsync(ct);
            else if (Outcome(status) is { } outcome)
                return Close(outcome, body, version);
            // A change of a version has no key: repeated, it would be refused also where it was carried out.
            else if (kind == LedgerKind.Correct || since.Elapsed > Patience)
                return Close(LedgerOutcome.Unknown, body, null);
            else
                await Task.Delay(TimeSpan.FromMilliseconds(100), ct);
        }

        LedgerOperation Close(LedgerOutcome outcome, string body, long? version) => ledger.Close(new LedgerOperation
        {
            Id = id,
            Kind = kind,
            Record = record,
            Outcome = outcome,
            Result = outcome == LedgerOutcome.Ok ? IdOf(body) : null,
            Version = outcome == LedgerOutcome.Ok ? version : null,
            Answers = answers,
            Body = body,
        });
    }

    private static LedgerOutcome? Outcome(int status) => status switch
    {
        >= 200 and < 300 => LedgerOutcome.Ok,
        0 or 409 or 429 or >= 500 => null,
        _ => LedgerOutcome.Fail,
    };

    private async Task<(int Status, string Body, long? Version)> SendAsync(Func<HttpRequestMessage> make, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Timeout);
        using var request = make();
        try
        {
            using var answer = await visitor.Http.SendAsync(request, limit.Token);
            return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(limit.Token), Version(answer));
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            return (0, "", null);
        }
    }

    private static HttpRequestMessage Post<T>(string path, Guid key, T body) =>
        new(HttpMethod.Post, new Uri(Api + path, UriKind.Relative)) { Content = JsonContent.Create(body), Headers = { { "Idempotency-Key", key.ToString() } } };

    private static HttpRequestMessage Put<T>(Guid person, long version, T body) =>
        new(HttpMethod.Put, new Uri($"{Api}/people/{person}", UriKind.Relative))
        {
            Content = JsonContent.Create(body),
            Headers = { { "If-Match", string.Create(CultureInfo.InvariantCulture, $"\"{version}\"") } },
        };

    private static object Person(Guid id, string citizenship) => new
    {
        familyName = "Registro",
        givenName = "Prova",
        birthDate = "1990",
        sex = "F",
        birthPlace = Mark + id,
        citizenships = new[] { citizenship },
        confirmNotDuplicate = true,
    };

    private static long? Version(HttpResponseMessage answer) =>
        long.TryParse(answer.Headers.ETag?.Tag.Trim('"'), CultureInfo.InvariantCulture, out var version) ? version : null;

    private static Guid? IdOf(string body)
    {
        using var json = JsonDocument.Parse(body);
        return json.RootElement.GetProperty("id").GetGuid();
    }
}
