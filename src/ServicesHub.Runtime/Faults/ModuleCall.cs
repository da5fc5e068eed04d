using System.Reflection;
using System.Runtime.ExceptionServices;
using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>Runs a module's own code while the process starts, and goes on without the module when it throws or does not come back.</summary>
internal static class ModuleCall
{
    // How long one step of a start may take. A plugin is left out sooner: what it is worth nobody here knows.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LimitOfPlugins = TimeSpan.FromSeconds(4);

    /// <returns>What went wrong; null when the code ran to its end.</returns>
    /// <param name="where">The member that is called: <c>FleetModule.ConfigureServices</c>.</param>
    /// <param name="work">The module's code.</param>
    /// <param name="isPlugin">A module built into the program that breaks a rule of the hub stops it; a plugin is left out.</param>
    /// <exception cref="StartupException">A module that was built into the program breaks a rule of the hub.</exception>
    public static LocalizedText? Run(string where, Action work, bool isPlugin)
    {
        Exception? thrown = null;
        // A thread that never comes back cannot be ended, only left behind.
        var thread = new Thread(() =>
        {
            try
            {
                work();
            }
            catch (Exception e)
            {
                thrown = e;
            }
        })
        { IsBackground = true, Name = where };
        thread.Start();
        var limit = isPlugin ? LimitOfPlugins : Limit;
        if (!thread.Join(limit))
            return TooSlow(where, limit);
        if (thrown is StartupException rule && !isPlugin)
            ExceptionDispatchInfo.Throw(rule);
        return thrown is null ? null : Words(where, thrown);
    }

    /// <inheritdoc cref="Run" />
    public static async Task<LocalizedText?> RunAsync(string where, Func<Task> work, bool isPlugin, CancellationToken ct)
    {
        var limit = isPlugin ? LimitOfPlugins : Limit;
        try
        {
            // The module's code may also block before it returns its task.
            await Task.Factory.StartNew(work, ct, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap().WaitAsync(limit, ct);
            return null;
        }
        catch (TimeoutException)
        {
            return TooSlow(where, limit);
        }
        catch (Exception e) when (e is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            return Words(where, e);
        }
    }

    private static LocalizedText Words(string where, Exception thrown)
    {
        var cause = thrown is TargetInvocationException { InnerException: { } inner } ? inner : thrown;
        if (cause is StartupException rule)
            return rule.Text;
        var message = cause.GetBaseException().Message.ReplaceLineEndings(" ").TrimEnd('.');
        return new($"{where} è terminato con {cause.GetType().Name} ({message}): correggere il modulo e riavviare.",
                $"{where} ended with {cause.GetType().Name} ({message}): correct the module and start again.");
    }

    private static LocalizedText TooSlow(string where, TimeSpan limit) => new(
        $"{where} non è terminato entro {limit.TotalSeconds} secondi: correggere il modulo e riavviare.",
        $"{where} did not come back within {limit.TotalSeconds} seconds: correct the module and start again.");
}
