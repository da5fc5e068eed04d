namespace ServicesHub.Testing;

/// <summary>The program <c>ServicesHub</c> as people start it: its built binary, over a demonstration of its own.</summary>
public sealed class RunningHub : IAsyncDisposable
{
    private readonly RunningProgram program;
    private readonly string folder;

    private RunningHub(RunningProgram program, TestDatabase database, string folder, Uri address) =>
        (this.program, Database, this.folder, Address) = (program, database, folder, address);

    // Tests ask in a minute, from one address, what an office asks in a day.
    private static readonly string[] Unhurried = [.. new[] { "Account", "Client", "Address", "SignIn", "Token" }.Select(limit => $"--Hub:Gateway:Limits:{limit}=1000000")];

    /// <summary>Where it answers.</summary>
    public Uri Address { get; }

    /// <summary>Its database.</summary>
    public TestDatabase Database { get; }

    /// <summary>What it has printed.</summary>
    public string Output => program.Output;

    /// <summary>Starts a hub of a profile with its demonstration.</summary>
    /// <param name="profile">Name of a file in <c>aspire/provinces</c>.</param>
    /// <param name="settings">Further settings, as on the command line: <c>--Hub:Demo=false</c>.</param>
    public static async Task<RunningHub> StartAsync(string profile = "ascoli-piceno", params string[] settings) =>
        await StartOverAsync(await HubDatabases.DemonstrationAsync(profile), [$"--Hub:Profile={profile}", .. settings]);

    /// <summary>Starts a hub over a database that is there, which it takes over.</summary>
    public static async Task<RunningHub> StartOverAsync(TestDatabase database, params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("hub-test-").FullName;
        var program = RunningProgram.Start(
            "ServicesHub",
            ["--urls", "http://127.0.0.1:0", $"--Hub:DataFolder={Path.Combine(folder, "data")}", .. Unhurried, .. settings],
            new Dictionary<string, string> { ["ConnectionStrings__hub"] = database.OwnerConnectionString, ["Hub__Demo__Password"] = HubDatabases.Password });
        var address = await program.LineAsync(@"^\s+ServicesHub\s+(http\S+)");
        return new RunningHub(program, database, folder, new Uri(address.Groups[1].Value));
    }

    /// <summary>A browser without a screen, signed out.</summary>
    public HubVisitor Visitor(string language = "it") => new(Address, language);

    /// <summary>A browser without a screen, signed in as an account of the demonstration.</summary>
    public async Task<HubVisitor> SignInAsync(string userName, string language = "it")
    {
        var visitor = Visitor(language);
        await visitor.SignInAsync(userName, HubDatabases.Password);
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        await program.DisposeAsync();
        await Database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
