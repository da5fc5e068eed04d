using System.Globalization;
using Microsoft.Extensions.Configuration;
using Npgsql;
using ServicesHub.Runtime;

namespace ServicesHub.Testing;

/// <summary>
/// A hub as processes of the operating system, from built binaries over one database: <c>gateway</c>, <c>gateway-2</c>,
/// <c>host</c> for the modules that share a process, and <c>training</c>, <c>training-2</c> for those with their own. Each is
/// started, stopped and killed by its name. <c>HUB_FLEET_LOGS</c> names a folder that receives what each has printed.
/// </summary>
public sealed class HubFleet : IAsyncDisposable
{
    private static readonly string[] Unhurried = [.. new[] { "Account", "Client", "Address", "SignIn", "Token" }.Select(limit => $"--Hub:Gateway:Limits:{limit}=1000000")];

    private readonly Dictionary<string, FleetProcess> processes = [];
    private readonly FleetPlan plan;
    private readonly TestDatabase? own;
    private readonly string anchor = Path.Combine(Path.GetTempPath(), $"hub-anchor-{Guid.CreateVersion7():n}.txt");

    private HubFleet(FleetPlan plan, TestDatabase? own)
    {
        (this.plan, this.own) = (plan, own);
        OwnerConnectionString = plan.Database ?? own!.OwnerConnectionString;
        var profile = ProfileOf(plan.Profile);
        for (var i = 1; i <= plan.Gateways; i++)
            Add("gateway", i, "ServicesHub.Gateway", null);
        if (profile.Modules.Values.Any(m => m.Process is null))
            for (var i = 1; i <= (plan.Replicas ?? 1); i++)
                Add("host", i, "ServicesHub.Host", null);
        foreach (var (id, module) in profile.Modules.Where(m => m.Value.Process is not null))
            for (var i = 1; i <= (plan.Replicas ?? module.Replicas); i++)
                Add(id, i, "ServicesHub.Host", id);
    }

    /// <summary>Names of all processes, gateways first.</summary>
    public IReadOnlyList<string> Names => [.. processes.Keys];

    /// <summary>Names of the processes that run modules.</summary>
    public IReadOnlyList<string> Hosts => [.. processes.Values.Where(p => !p.IsGateway).Select(p => p.Name)];

    /// <summary>The public address: that of the first gateway.</summary>
    public Uri Address => AddressOf("gateway");

    /// <summary>The owner's connection to the database of all of them.</summary>
    public string OwnerConnectionString { get; }

    /// <summary>The superuser's connection to it, for tests that look past row-level security.</summary>
    public string AdminConnectionString => own?.AdminConnectionString ?? plan.Database!;

    /// <summary>Migrates, starts everything and waits until the gateways reach every module.</summary>
    public static async Task<HubFleet> StartAsync(FleetPlan? plan = null)
    {
        plan ??= new FleetPlan();
        var fleet = new HubFleet(plan, plan.Database is null ? await HubDatabases.DemonstrationAsync() : null);
        try
        {
            await fleet.MigrateAsync();
            foreach (var process in fleet.processes.Values)
                process.Start(plan.Environment);
            await fleet.ReadyAsync();
            return fleet;
        }
        catch (Exception e)
        {
            var report = fleet.Report();
            await fleet.DisposeAsync();
            throw new InvalidOperationException($"The fleet did not start ({e.Message}).\n{report}", e);
        }
    }

    /// <summary>Where a process listens; hosts are called directly only by tests.</summary>
    public Uri AddressOf(string name) => Find(name).Address;

    /// <summary>The running process, for its id and its lines.</summary>
    public RunningProgram Running(string name) => Find(name).Running ?? throw new InvalidOperationException($"{name} does not run.");

    public bool IsRunning(string name) => Find(name).Running is not null;

    /// <summary>Starts a process that was stopped or killed and waits until it listens.</summary>
    public async Task StartAsync(string name, IReadOnlyDictionary<string, string>? environment = null)
    {
        var process = Find(name);
        process.Start(new Dictionary<string, string>([.. plan.Environment, .. (environment ?? new Dictionary<string, string>()).Where(v => !plan.Environment.ContainsKey(v.Key))]));
        await process.ListensAsync();
    }

    /// <summary>Ends a process with SIGTERM; its exit code.</summary>
    public Task<int> StopAsync(string name) => Find(name).EndAsync("TERM");

    /// <summary>Ends a process with SIGKILL.</summary>
    public Task KillAsync(string name) => Find(name).EndAsync("KILL");

    /// <summary>Sends a signal and does not wait: <c>STOP</c>, <c>CONT</c>.</summary>
    public Task SignalAsync(string name, string signal) => Running(name).SignalAsync(signal);

    /// <summary>Waits until every process listens, has registered its modules and is reached by every gateway.</summary>
    public async Task ReadyAsync()
    {
        foreach (var process in processes.Values.Where(p => p.Running is not null))
            await process.ListensAsync();
        foreach (var host in processes.Values.Where(p => p is { Running: not null, IsGateway: false }))
            await Soon.TrueAsync(() => IsRegisteredAsync(host.Address), $"{host.Name} is registered");
        foreach (var gateway in processes.Values.Where(p => p is { Running: not null, IsGateway: true }))
            await Soon.TrueAsync(() => ReachesAllAsync(gateway), $"{gateway.Name} reaches all modules");
    }

    /// <summary>A browser without a screen, signed out.</summary>
    public HubVisitor Visitor(string language = "it", string gateway = "gateway") => new(AddressOf(gateway), language);

    /// <summary>A browser without a screen, signed in as an account of the demonstration.</summary>
    public async Task<HubVisitor> SignInAsync(string userName, string language = "it", string gateway = "gateway")
    {
        var visitor = Visitor(language, gateway);
        await visitor.SignInAsync(userName, HubDatabases.Password);
        return visitor;
    }

    /// <summary>What a process has printed, over all its starts.</summary>
    public string Log(string name) => Find(name).Log;

    /// <summary>The last lines of every process, for the message of a failed test.</summary>
    public string Report(int lines = 40) => string.Join("\n\n", processes.Values.Select(p => $"== {p.Name}\n{string.Join('\n', p.Log.Split('\n').TakeLast(lines))}"));

    /// <summary>Runs a statement as the superuser and returns its first value.</summary>
    public async Task<T?> AskAsync<T>(string sql, params object[] values)
    {
        // A pooled connection may be one to a server that has died since.
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(AdminConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return await command.ExecuteScalarAsync() is T answer ? answer : default;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in processes.Values.Where(p => p.Running is not null))
            await process.Running!.SignalAsync("CONT");
        await Task.WhenAll(processes.Values.Select(p => p.EndAsync("TERM")));
        if (Environment.GetEnvironmentVariable("HUB_FLEET_LOGS") is { Length: > 0 } folder)
        {
            var kept = Directory.CreateDirectory(Path.Combine(folder, Guid.CreateVersion7().ToString("n"))).FullName;
            foreach (var process in processes.Values)
                await File.WriteAllTextAsync(Path.Combine(kept, process.Name + ".log"), process.Log);
        }
        File.Delete(anchor);
        if (own is not null)
            await own.DisposeAsync();
    }

    private void Add(string kind, int number, string program, string? module)
    {
        var name = number == 1 ? kind : string.Create(CultureInfo.InvariantCulture, $"{kind}-{number}");
        string[] arguments =
        [
            $"--ConnectionStrings:hub={OwnerConnectionString}", $"--Hub:Profile={plan.Profile}", "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Information",
            $"--Hub:Audit:Anchor={anchor}", .. module is null ? Array.Empty<string>() : [$"--Hub:Process={module}"], .. Unhurried, .. plan.Settings,
        ];
        processes.Add(name, new FleetProcess(name, program, arguments));
    }

    private FleetProcess Find(string name) => processes.GetValueOrDefault(name)
        ?? throw new ArgumentException($"There is no process '{name}': use {string.Join(", ", processes.Keys)}.", nameof(name));

    private async Task MigrateAsync()
    {
        await using var migrator = RunningProgram.Start("ServicesHub.Migrator", ["apply", $"--ConnectionStrings:hub={OwnerConnectionString}", $"--Hub:Profile={plan.Profile}"], plan.Environment);
        if (await migrator.EndAsync() != 0)
            throw new InvalidOperationException(migrator.Output);
    }

    private async Task<bool> IsRegisteredAsync(Uri address) =>
        await AskAsync<long>("select count(*) from hub.module_instances where address = $1", address.ToString().TrimEnd('/')) > 0;

    private async Task<bool> ReachesAllAsync(FleetProcess gateway)
    {
        using var visitor = new HubVisitor(gateway.Address, "it");
        foreach (var module in ProfileOf(plan.Profile).Modules.Keys)
        {
            using var answer = await visitor.GetAsync($"/openapi/{module}.json");
            if ((int)answer.StatusCode >= 500 || answer.StatusCode == System.Net.HttpStatusCode.NotFound)
                return false;
        }
        return true;
    }

    private static HubProfile ProfileOf(string name)
    {
        using var configuration = new ConfigurationManager();
        configuration["Hub:Profile"] = name.EndsWith(".json", StringComparison.Ordinal) ? name : Path.Combine(Repository.Root, "aspire", "provinces", name + ".json");
        ProfileFile.AddTo(configuration);
        return ProfileFile.Read(configuration);
    }
}
