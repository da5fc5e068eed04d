namespace ServicesHub.Runtime;

/// <summary>What the whole deployment consists of, as this process last read it: all modules, and where they run.</summary>
public sealed class HubMap(ModuleCatalogue catalogue)
{
    private volatile HubMapSnapshot current = new([.. catalogue.Modules.Select(m => m.Manifest)], new Dictionary<string, string>(), []);

    /// <summary>Raised after <see cref="Current"/> was replaced by something different.</summary>
    public event Action? Changed;

    public HubMapSnapshot Current => current;

    internal void Replace(HubMapSnapshot next)
    {
        if (next.Equals(current))
            return;
        current = next;
        Changed?.Invoke();
    }
}
