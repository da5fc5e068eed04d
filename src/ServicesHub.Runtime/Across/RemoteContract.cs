using System.Reflection;
using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>Answers for a module that runs elsewhere: each method of its contract becomes a call to it.</summary>
internal class RemoteContract : DispatchProxy
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly MethodInfo Ask = typeof(RemoteContract).GetMethod(nameof(AskAsync), BindingFlags.Instance | BindingFlags.NonPublic)!;

    private HubContract contract = null!;
    private InternalCalls calls = null!;
    private ICurrentUser user = null!;

    public static object Create(HubContract contract, InternalCalls calls, ICurrentUser user)
    {
        var proxy = (RemoteContract)Create(contract.Type, typeof(RemoteContract));
        (proxy.contract, proxy.calls, proxy.user) = (contract, calls, user);
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        Ask.MakeGenericMethod(HubContract.ResultOf(targetMethod!)!).Invoke(this, [contract.PathOf(targetMethod!.Name), args![..^1], (CancellationToken)args[^1]!]);

    private Task<ModuleAnswer<T>> AskAsync<T>(string path, object?[] arguments, CancellationToken ct) =>
        calls.AskAsync<T>(contract.ModuleId, path, arguments, Patience, user, ct);
}
