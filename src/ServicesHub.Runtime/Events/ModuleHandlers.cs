using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Rebus.Activation;
using Rebus.Handlers;
using Rebus.Transport;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Runtime;

/// <summary>
/// Runs a module's handlers for a message. Each runs in a scope of the hub itself and in one transaction with its
/// receipt, so that a second delivery does nothing.
/// </summary>
internal sealed class ModuleHandlers(IServiceProvider services, LoadedModule module) : IHandlerActivator
{
    public Task<IEnumerable<IHandleMessages<TMessage>>> GetHandlers<TMessage>(TMessage message, ITransactionContext transactionContext) =>
        Task.FromResult<IEnumerable<IHandleMessages<TMessage>>>([new Dispatch<TMessage>(services, module)]);

    private sealed class Dispatch<TMessage>(IServiceProvider services, LoadedModule module) : IHandleMessages<TMessage>
    {
        public async Task Handle(TMessage message)
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
