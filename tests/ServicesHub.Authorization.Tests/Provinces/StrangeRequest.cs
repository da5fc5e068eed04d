using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace ServicesHub.Authorization.Tests;

/// <summary>A request to one province that is full of what belongs to another: identities, sessions, tokens, names of machines and processes.</summary>
internal sealed partial class StrangeRequest
{
    private readonly Random chance;
    private readonly Neighbour other;
    private readonly List<Guid> everything;

    private StrangeRequest(Random chance, Neighbour other, List<Guid> everything) => (this.chance, this.other, this.everything) = (chance, other, everything);

    public HttpRequestMessage Message { get; private set; } = null!;

    /// <param name="chance">Decides.</param>
    /// <param name="endpoint">Where it goes, as the hub maps it.</param>
    /// <param name="to">The province that is asked.</param>
    /// <param name="other">The province that everything strange is from.</param>
    /// <param name="everything">All identities of the other one that may be sent.</param>
    public static StrangeRequest Make(Random chance, MappedEndpoint endpoint, Neighbour to, Neighbour other, List<Guid> everything)
    {
        var request = new StrangeRequest(chance, other, everything);
        var (method, route) = endpoint.Key.Split(' ') is [var first, var rest] ? (first, rest) : ("GET", "/_content/ServicesHub.Shell/{file}");
        if (method == "PAGE")
            method = chance.Next(4) == 0 ? "POST" : "GET";
        request.Message = new(new HttpMethod(method), new Uri(request.Filled(route) + request.Query(), UriKind.Relative));
        request.AddSession(to);
        request.AddHeaders();
        if (method is not ("GET" or "HEAD"))
            request.Message.Content = endpoint.Key.StartsWith("PAGE", StringComparison.Ordinal) || chance.Next(8) == 0 ? request.Form() : request.Body();
        return request;
    }

    private string Filled(string route) => Hole().Replace(route, hole =>
    {
        var before = route[..hole.Index].TrimEnd('/').Split('/')[^1];
        return hole.Groups[1].Value.EndsWith("Id", StringComparison.OrdinalIgnoreCase) || hole.Value.Contains("guid", StringComparison.Ordinal) ? Strange(before).ToString() : "x";
    });

    private Guid Strange(string table) =>
        chance.Next(10) < 7 && other.Records.TryGetValue(table, out var records) && records.Count > 0 ? records[chance.Next(records.Count)] : everything[chance.Next(everything.Count)];

    private string Query() => chance.Next(3) switch
    {
        0 => $"?q={other.Mark}&record={Strange("people")}&institution={Strange("institutions")}",
        1 => $"?cursor={Convert.ToBase64String(Strange("cases").ToByteArray()).Replace('+', '-').Replace('/', '_')}&body={Strange("bodies")}",
        _ => "",
    };

    private void AddSession(Neighbour to)
    {
        var strange = other.Sessions[chance.Next(other.Sessions.Count)];
        var own = to.Sessions[chance.Next(to.Sessions.Count)];
        var cookies = chance.Next(6) switch { 0 => "", 1 => strange, 2 => $"{strange}; {own}", _ => own };
        if (cookies.Length > 0)
            Message.Headers.Add("Cookie", cookies);
        if (chance.Next(5) > 0)
            Message.Headers.Add("X-Hub-Request", "1");
    }

    private void AddHeaders()
    {
        var authority = other.Hub.Address.Authority;
        if (chance.Next(4) == 0)
            Message.Headers.Host = authority;
        if (chance.Next(4) == 0)
        {
            Message.Headers.TryAddWithoutValidation("X-Forwarded-Host", authority);
            Message.Headers.TryAddWithoutValidation("X-Forwarded-For", "127.0.0.1");
            Message.Headers.TryAddWithoutValidation("Forwarded", $"for=127.0.0.1;host=\"{authority}\"");
        }
        if (chance.Next(3) == 0)
        {
            var call = string.Create(CultureInfo.InvariantCulture, $"{Strange("modules"):n};{Strange("modules"):n};{(chance.Next(2) == 0 ? "system" : Strange("users").ToString("n"))};-;{DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()};{Guid.CreateVersion7():n}");
            foreach (var name in (string[])["X-Hub-Call", "X_Hub_Call", "X-Hub-User", "X-Hub-Passed"])
                Message.Headers.TryAddWithoutValidation(name, call);
            Message.Headers.TryAddWithoutValidation("X-Hub-Signature", Convert.ToBase64String(Strange("users").ToByteArray()));
        }
        if (chance.Next(3) == 0)
            Message.Headers.TryAddWithoutValidation("Idempotency-Key", TwoProvincesTests.SharedKey);
        if (chance.Next(2) == 0)
            Message.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        Message.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue(chance.Next(2) == 0 ? "it" : "en"));
    }

    private JsonContent Body() => JsonContent.Create(new
    {
        q = other.Mark, personId = Strange("people"), caseId = Strange("cases"), toInstitutionId = Strange("institutions"), institutionId = Strange("institutions"), bodyId = Strange("bodies"),
        editionId = Strange("editions"), enrolmentId = Strange("enrolments"), leadInstitutionId = Strange("institutions"), userId = Strange("users"), operatorId = Strange("users"),
        purpose = "job-placement", legalBasis = "public-employment-services", noticeOn = DateOnly.FromDateTime(DateTime.UtcNow), send = true, kind = "italian-a2", provider = "CPIA",
        startsOn = DateOnly.FromDateTime(DateTime.UtcNow), endsOn = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(9),
    });

    private FormUrlEncodedContent Form() => new(
    [
        new("__RequestVerificationToken", other.FormToken), new("_handler", chance.Next(2) == 0 ? "search" : "switch"), new("q", other.Mark),
        new("Model.Institution", Strange("institutions").ToString()), new("Model.Person", Strange("people").ToString()), new("membership", Strange("memberships").ToString()),
    ]);

    [GeneratedRegex(@"\{\*{0,2}([A-Za-z]+)[^}]*\}")]
    private static partial Regex Hole();
}
