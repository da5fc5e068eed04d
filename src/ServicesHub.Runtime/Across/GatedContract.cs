using System.Reflection;
using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>A contract of a module in this process: while the module is off it is not available, as if it ran elsewhere.</summary>
internal class GatedContract : DispatchProxy
{
    private static readonly MethodInfo Closed = typeof(GatedContract).GetMethod(nameof(Unavailable), BindingFlags.Static | BindingFlags.NonPublic)!;

    private HubContract contract = null!;
    private object inner = null!;
    private FeatureView features = null!;

    public static object Create(HubContract contract, object inner, FeatureView features)
    {
        var proxy = (GatedContract)Create(contract.Type, typeof(GatedContract));
        (proxy.contract, proxy.inner, proxy.features) = (contract, inner, features);
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => features.IsOn(contract.ModuleId)
        ? targetMethod!.Invoke(inner, BindingFlags.DoNotWrapExceptions, null, args, null)
        : Closed.MakeGenericMethod(HubContract.ResultOf(targetMethod!)!).Invoke(null, null);

    private static Task<ModuleAnswer<T>> Unavailable<T>() => Task.FromResult(ModuleAnswers.Unavailable<T>());
}
