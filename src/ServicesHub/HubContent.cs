using ServicesHub.Migrator;

namespace ServicesHub;

/// <summary>Brings the database up to date and, where it is wanted and the database is empty, fills it with the demonstration.</summary>
internal static class HubContent
{
    /// <returns>The password of the demonstration's accounts; null when the hub does not show a demonstration.</returns>
    /// <exception cref="StartupException">A demonstration was asked for over data that are not one.</exception>
    public static async Task<string?> PrepareAsync(
        string[] args, HubSettings settings, HubDatabaseSource database, ProcessOverlay overlay, IProgress<string> progress, CancellationToken ct)
    {
        using var migrator = MigratorProcess.Build(args, overlay.ApplyTo);
        await using var scope = migrator.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DatabaseMigration>().ApplyAsync(progress, ct);

        var demonstration = scope.ServiceProvider.GetRequiredService<DemonstrationSeed>();
        var content = await demonstration.ContentAsync(ct);
        if (content == HubDataKind.Real && settings.Demo == true)
            throw new StartupException(
                "Hub:Demo is true and the database holds a hub's own accounts: the demonstration goes into an empty database only, so remove Hub:Demo or name another database.",
                "Hub:Demo vale true e la base di dati contiene accessi reali: la dimostrazione si carica solo in una base di dati vuota, quindi togliere Hub:Demo o indicarne un'altra.");
        if (content == HubDataKind.Real || !(settings.Demo ?? (database.IsEmbedded || content == HubDataKind.Demonstration)))
            return null;

        var password = DemonstrationPassword.Of(settings, database.Folder);
        if (content == HubDataKind.Empty)
            await database.FillAsync(() => demonstration.FillAsync(password, progress, ct));
        else
            await demonstration.KeepPasswordAsync(password, ct);
        return password;
    }
}
