using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Npgsql;
using ServicesHub.Abstractions;
using ServicesHub.Testing;

namespace ServicesHub.Authorization.Tests;

/// <summary>A running hub with three institutions, all roles in each, and records in every relation and state.</summary>
internal sealed class HubWorld : IAsyncDisposable
{
    private static readonly IReadOnlyDictionary<char, string> Codes = new Dictionary<char, string> { ['A'] = "ats-21", ['B'] = "cpi-ascoli", ['C'] = "ponte-piceno" };

    private readonly NpgsqlDataSource database;
    private readonly Dictionary<(string Role, char Place), Actor> actors = [];

    private HubWorld(RunningHub hub)
    {
        Hub = hub;
        database = NpgsqlDataSource.Create(hub.Database.AdminConnectionString);
        Rows = new Rows(database);
        Anonymous = new Actor(null, '-', Guid.Empty, Guid.Empty, new Caller(hub.Address));
    }

    public RunningHub Hub { get; }

    public Rows Rows { get; }

    public Actor Anonymous { get; }

    public IReadOnlyDictionary<string, Kind> Kinds { get; private set; } = new Dictionary<string, Kind>();

    public Actor this[string role, char place] => actors[(role, place)];

    public Guid Institution(char place) => actors[(HubRoles.Operator, place)].InstitutionId;

    public static async Task<HubWorld> StartAsync()
    {
        var world = new HubWorld(await RunningHub.StartAsync());
        foreach (var (place, code) in Codes)
            foreach (var (role, _) in HubRoles.All)
                world.actors[(role, place)] = await world.HireAsync(role, place, code);
        var kinds = new[] { await CaseKinds.MakeAsync(world), await TrainingKinds.MakeAsync(world), await GovernanceKinds.MakeAsync(world), await PlatformKinds.MakeAsync(world) };
        world.Kinds = kinds.SelectMany(k => k).ToDictionary(k => k.Name);
        return world;
    }

    /// <summary>Calls the API as somebody and expects it to work.</summary>
    public static async Task<JsonNode> AskAsync(Actor actor, string method, string path, object? body, long? version = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative)) { Content = body as HttpContent ?? JsonContent.Create(body ?? new { }) };
        if (version is not null)
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        using var answer = await actor.Caller.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? JsonNode.Parse(text)! : throw new InvalidOperationException($"{method} {path} by {actor}: {(int)answer.StatusCode} {text}");
    }

    /// <summary>A further account like those of the demonstration.</summary>
    public async Task<Guid> AddAccountAsync(string userName, string role, Guid institution)
    {
        var user = await Rows.CopyAsync("hub.users", "is_demonstration", new
        {
            user_name = userName,
            normalized_user_name = userName.ToUpperInvariant(),
            email = userName + "@example.invalid",
            normalized_email = (userName + "@example.invalid").ToUpperInvariant(),
            display_name = "Prova " + userName,
            security_stamp = Guid.NewGuid().ToString("n"),
            active_membership_id = (Guid?)null,
        });
        await Rows.CopyAsync("hub.memberships", "true", new { user_id = user, institution_id = institution, role, from = "2020-01-01", until = (string?)null });
        return user;
    }

    /// <summary>A system of an institution, with a secret that the hub knows by its hash.</summary>
    public async Task<(Guid Id, string Secret)> AddClientAsync(string role, Guid institution)
    {
        var (id, secret) = (Guid.CreateVersion7(), $"matrix-{Guid.NewGuid():n}");
        await Rows.RunAsync(
            "insert into hub.clients (id, name, institution_id, role, secret_id, secret_hash, created_at, version) values ($1, $2, $3, $4, $1, $5, now(), 1)",
            id, $"Sistema {id}", institution, role, SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
        return (id, secret);
    }

    /// <summary>A system in a role of an institution, with a token.</summary>
    public async Task<Actor> AdmitAsync(string role, char place)
    {
        var institution = Institution(place);
        var (id, secret) = await AddClientAsync(role, institution);
        return new Actor(role, place, id, institution, await Caller.WithTokenAsync(Hub.Address, id, secret));
    }

    /// <summary>Signs everybody in again who has signed out.</summary>
    public async Task ReturnAsync()
    {
        foreach (var actor in actors.Values)
            await actor.Caller.SignInAsync(NameOf(actor.Role!, actor.Place), HubDatabases.Password);
    }

    private static string NameOf(string role, char place) => $"matrix.{char.ToLowerInvariant(place)}.{role}";

    private async Task<Actor> HireAsync(string role, char place, string code)
    {
        var institution = await Rows.ReadAsync<Guid>("select id from hub.institutions where code = $1", code);
        var name = NameOf(role, place);
        var user = await AddAccountAsync(name, role, institution);
        var caller = new Caller(Hub.Address);
        await caller.SignInAsync(name, HubDatabases.Password);
        await Rows.RunAsync("insert into case_management.person_searches (user_id, institution_id, at) values ($1, $2, now())", user, institution);
        return new Actor(role, place, user, institution, caller);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var actor in actors.Values.Append(Anonymous))
            actor.Caller.Dispose();
        await database.DisposeAsync();
        await Hub.DisposeAsync();
    }
}
