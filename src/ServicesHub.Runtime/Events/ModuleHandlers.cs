using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Rebus.Activation;
using Rebus.Bus;
using Rebus.Handlers;
using Rebus.Messages;
using Rebus.Pipeline;
using Rebus.Transport;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Runtime;

/// <summary>
/// Runs a module's handlers for a message. Each runs in a scope of the hub itself and in one transaction with its
/// receipt, so that a second delivery does nothing. A message that fails comes again after a pause, each longer than the one
/// before, and the others do not wait for it; the last failure parks it.
/// </summary>
internal sealed partial class ModuleHandlers(IServiceProvider services, LoadedModule module, TimeSpan firstPause, ILogger log) : IContainerAdapter
{
    private const int Attempts = 5;

    // The transport counts whole seconds and leaves out what is beyond them.
    private static readonly TimeSpan LeftOut = TimeSpan.FromSeconds(0.5);

    private IBus? bus;

    public void SetBus(IBus bus) => this.bus = bus;

    public Task<IEnumerable<IHandleMessages<TMessage>>> GetHandlers<TMessage>(TMessage message, ITransactionContext transactionContext) =>
        Task.FromResult<IEnumerable<IHandleMessages<TMessage>>>([new Dispatch<TMessage>(this, services, module)]);

    /// <summary>How long a message waits that failed now; null after its last attempt.</summary>
    private TimeSpan? PauseOf(IReadOnlyDictionary<string, string> headers)
    {
        _ = int.TryParse(headers.GetValueOrDefault(Headers.DeferCount), CultureInfo.InvariantCulture, out var earlier);
        return earlier < Attempts - 1 ? firstPause * Math.Pow(2, earlier) + LeftOut : null;
    }

    private async Task ComeAgainAsync(TimeSpan pause, Exception exception)
    {
        LogFailed(log, module.Manifest.Id, MessageContext.Current.Headers.GetValueOrDefault(Headers.MessageId), exception.GetBaseException().GetType().FullName!, (int)pause.TotalSeconds);
        await bus!.Advanced.TransportMessage.Defer(pause);
    }

    [LoggerMessage(1203, LogLevel.Warning, "Module {Module} could not handle event {Message} ({Error}): it tries again in {Seconds} s.")]
    private static partial void LogFailed(ILogger logger, string module, string? message, string error, int seconds);

    private sealed class Dispatch<TMessage>(ModuleHandlers handlers, IServiceProvider services, LoadedModule module) : IHandleMessages<TMessage>
    {
        public async Task Handle(TMessage message)
        {
            try
            {
                await HandleAllAsync(message);
            }
            catch (Exception e) when (handlers.PauseOf(MessageContext.Current.Headers) is { } pause)
            {
                await handlers.ComeAgainAsync(pause, e);
            }
        }

        private async Task HandleAllAsync(TMessage message)
        {
            var types = module.Assembly.GetTypes().Where(t => t is { IsAbstract: false, IsInterface: false }
                && EventSubscriptions.EventsOf(t).Contains(message!.GetType()));
            foreach (var type in types)
                await (Task)typeof(ModuleHandlers).GetMethod(nameof(HandleOnceAsync), System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)!
                    .MakeGenericMethod(message!.GetType())
                    .Invoke(null, [services, module.Manifest.Id, type, message])!;
        }
    }

    private static async Task HandleOnceAsync<TEvent>(IServiceProvider services, string moduleId, Type handlerType, TEvent message)
        where TEvent : IIntegrationEvent
    {
        await using var scope = services.CreateSystemScope();
        var context = scope.ServiceProvider.GetServices<ModuleContext>().FirstOrDefault(c => c.ModuleId == moduleId)?.Context
            ?? scope.ServiceProvider.GetRequiredService<HubDb>();
        await using var transaction = await context.Database.BeginTransactionAsync();
        if (!await TakeReceiptAsync(context, transaction, message.EventId, $"{moduleId}/{handlerType.Name}"))
            return;
        var handler = (IEventHandler<TEvent>)ActivatorUtilities.CreateInstance(scope.ServiceProvider, handlerType);
        await handler.HandleAsync(message, CancellationToken.None);
        await transaction.CommitAsync();
        Fault.At(Fault.AfterEffect);
    }

    private static async Task<bool> TakeReceiptAsync(DbContext context, IDbContextTransaction transaction, Guid eventId, string handler)
    {
        await using var command = new NpgsqlCommand(
            "insert into hub.receipts (event_id, handler, handled_at) values ($1, $2, now()) on conflict do nothing",
            (NpgsqlConnection)context.Database.GetDbConnection(), (NpgsqlTransaction)transaction.GetDbTransaction())
        {
            Parameters = { new() { Value = eventId }, new() { Value = handler } },
        };
        return await command.ExecuteNonQueryAsync() == 1;
    }
}
