using ServicesHub.Testing;

namespace ServicesHub.Benchmarks;

/// <summary>A program that answers.</summary>
internal sealed class ListeningProgram : IAsyncDisposable
{
    private readonly RunningProgram program;

    private ListeningProgram(RunningProgram program, Uri address) => (this.program, Address) = (program, address);

    public Uri Address { get; }

    public int Id => program.Id;

    public static async Task<ListeningProgram> StartAsync(RunningProgram program) =>
        new(program, new Uri((await program.LineAsync(@"Now listening on: (http\S+)")).Groups[1].Value));

    /// <summary>Sends a signal by name: <c>STOP</c>, <c>CONT</c>.</summary>
    public Task SignalAsync(string signal) => program.SignalAsync(signal);

    public async ValueTask DisposeAsync()
    {
        await program.SignalAsync("CONT");
        await program.DisposeAsync();
    }
}
