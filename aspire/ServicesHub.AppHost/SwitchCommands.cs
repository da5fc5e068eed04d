#pragma warning disable ASPIREINTERACTION001 // Asking in the dashboard is for evaluation in this version of Aspire.

using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace ServicesHub.AppHost;

/// <summary>Commands in the dashboard that switch the modules of a host on and off, by the migrator's rules and with a reason.</summary>
internal static class SwitchCommands
{
    public static IResourceBuilder<ProjectResource> WithSwitches(
        this IResourceBuilder<ProjectResource> host, IEnumerable<string> modules, IResourceBuilder<IResourceWithConnectionString> database)
    {
        foreach (var module in modules)
            host.WithSwitch(module, "off", "ToggleLeft", database).WithSwitch(module, "on", "ToggleRight", database);
        return host;
    }

    private static IResourceBuilder<ProjectResource> WithSwitch(
        this IResourceBuilder<ProjectResource> host, string module, string state, string icon, IResourceBuilder<IResourceWithConnectionString> database) =>
        host.WithCommand($"switch-{state}-{module}", $"Switch {module} {state}", context => SwitchAsync(host, module, state, database, context), new CommandOptions { IconName = icon });

    private static async Task<ExecuteCommandResult> SwitchAsync(
        IResourceBuilder<ProjectResource> host, string module, string state, IResourceBuilder<IResourceWithConnectionString> database, ExecuteCommandContext context)
    {
        var questions = context.ServiceProvider.GetRequiredService<IInteractionService>();
        var answer = await questions.PromptInputAsync($"Switch {module} {state}", "The reason is kept in the history of the feature.", "Reason", "At least 10 characters", cancellationToken: context.CancellationToken);
        if (answer.Canceled || answer.Data?.Value is not { } reason)
            return CommandResults.Canceled();
        var connection = await database.Resource.GetConnectionStringAsync(context.CancellationToken);
        var (exitCode, said) = await RunAsync(host.ApplicationBuilder.Configuration["Hub:Profile"], connection, module, state, reason, context.CancellationToken);
        return exitCode == 0 ? CommandResults.Success() : CommandResults.Failure(said);
    }

    private static async Task<(int ExitCode, string Said)> RunAsync(string? profile, string? connection, string module, string state, string reason, CancellationToken ct)
    {
        var start = new ProcessStartInfo("dotnet", ["run", "--no-build", "--project", new Projects.ServicesHub_Migrator().ProjectPath, "--", "switch", module, state, "--reason", reason])
        {
            RedirectStandardError = true,
            Environment = { ["ConnectionStrings__hub"] = connection, ["ConnectionStrings__hub-owner"] = connection },
        };
        if (profile is { Length: > 0 })
            start.Environment["Hub__Profile"] = profile;
        using var migrator = Process.Start(start)!;
        var said = await migrator.StandardError.ReadToEndAsync(ct);
        await migrator.WaitForExitAsync(ct);
        return (migrator.ExitCode, said.Trim());
    }
}
