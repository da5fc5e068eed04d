using ServicesHub.Abstractions;
using ServicesHub.Runtime;

namespace ServicesHub.Migrator;

/// <summary>
/// <c>switch NAME on|off|default --reason "..."</c>: switches a module or feature by the rules of the administration, for
/// consoles and scripts. <c>--also-dependants true</c> switches off what needs it as well.
/// </summary>
internal static class SwitchCommand
{
    public static void AddSwitchCommand(this IServiceCollection services) => services.AddSingleton<FeatureStore>().AddScoped<SwitchFeature>();

    /// <exception cref="StartupException">It is not a switch, or the rules refuse it.</exception>
    public static async Task<int> RunAsync(IServiceProvider services, string[] args, TextWriter output, CancellationToken ct)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        var (name, on) = args.TakeWhile(a => !a.StartsWith('-')).Skip(1).ToArray() switch
        {
            [var feature, "on"] => (feature, true),
            [var feature, "off"] => (feature, false),
            [var feature, "default"] => (feature, (bool?)null),
            _ => throw new StartupException(
                "Name the feature and its state: switch training off --reason \"Manutenzione programmata\" (on, off or default).",
                "Indicare la funzione e il suo stato: switch training off --reason \"Manutenzione programmata\" (on, off o default)."),
        };
        try
        {
            var names = await services.GetRequiredService<SwitchFeature>().ExecuteAsync(name, on, configuration["reason"], configuration.GetValue<bool>("also-dependants"), ct);
            await output.WriteLineAsync(names.Count > 0 ? string.Join(", ", names) : $"{name}: no change · nessuna modifica");
            return 0;
        }
        catch (RuleViolationException refused)
        {
            throw new StartupException($"'{name}': {refused.Text.En}", $"'{name}': {refused.Text.It}", refused);
        }
    }
}
