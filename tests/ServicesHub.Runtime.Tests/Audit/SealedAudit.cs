using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using ServicesHub.Abstractions;
using ServicesHub.Runtime.Tests.Probe;

namespace ServicesHub.Runtime.Tests.Audit;

/// <summary>An audit with entries, blocks and an anchor file of its own.</summary>
internal sealed class SealedAudit : IAsyncDisposable
{
    private readonly ProbeHub hub;
    private readonly string folder = Directory.CreateTempSubdirectory("audit-").FullName;

    private SealedAudit(ProbeHub hub) => (this.hub, Superuser) = (hub, NpgsqlDataSource.Create(hub.SuperuserConnection));

    public ProbeHub Hub => hub;

    public NpgsqlDataSource Superuser { get; }

    public Guid Record { get; } = Guid.CreateVersion7();

    public string AnchorPath => Path.Combine(folder, "anchor.txt");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Three blocks of three entries.</summary>
    public static async Task<SealedAudit> MakeAsync()
    {
        var audit = new SealedAudit(await ProbeHub.StartAsync());
        for (var block = 0; block < 3; block++)
        {
            await audit.NoteAsync("probe.done", "primo motivo");
            await audit.NoteAsync("probe.done", "secondo motivo");
            await audit.NoteAsync("probe.done", null);
            await audit.SealAsync();
        }
        return audit;
    }

    public Task NoteAsync(string action, string? reason) => WriteAsync(audit => audit.Note(action, Record, reason));

    public async Task WriteAsync(Action<IAudit> work)
    {
        await using var scope = hub.Services.CreateSystemScope();
        var buffer = scope.ServiceProvider.GetRequiredService<AuditBuffer>();
        work(buffer);
        await using var connection = await hub.Database.OpenConnectionAsync(Ct);
        await using var transaction = await connection.BeginTransactionAsync(Ct);
        await using var batch = new NpgsqlBatch(connection, transaction);
        buffer.AddTo(batch, ProbeModule.Id);
        await batch.ExecuteNonQueryAsync(Ct);
        await transaction.CommitAsync(Ct);
    }

    /// <summary>Seals until everything written so far is sealed.</summary>
    /// <param name="anchor">Another anchor file than that of the hub.</param>
    public Task SealAsync(string? anchor = null) => Eventually.TrueAsync(async () =>
    {
        await OnceAsync(anchor);
        return await hub.ReadAsync<bool>("select coalesce((select max(last_id) from hub.audit_blocks), 0) >= (select coalesce(max(id), 0) from hub.audit)");
    });

    public Task<int> OnceAsync(string? anchor = null) =>
        new SealAudit(hub.Database, new ConfigurationBuilder().AddInMemoryCollection([new("Hub:Audit:Anchor", anchor ?? AnchorPath)]).Build(), NullLogger<SealAudit>.Instance).ExecuteAsync(Ct);

    public async Task<AuditReport> VerifyAsync() =>
        await new VerifyAudit(Superuser).ExecuteAsync(await new AnchorFile(AnchorPath).ReadAsync(Ct), Ct);

    /// <summary>What somebody does to the tables whom nothing stops.</summary>
    public async Task AttackAsync(string sql)
    {
        await using var command = Superuser.CreateCommand("set session_replication_role = replica; " + sql);
        await command.ExecuteNonQueryAsync(Ct);
    }

    public async ValueTask DisposeAsync()
    {
        await Superuser.DisposeAsync();
        await hub.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
