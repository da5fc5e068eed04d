namespace ServicesHub.Runtime;

/// <summary>What must hold among a profile's locks before a process starts: a lock that does not hold what it says is none.</summary>
public static class FeatureLockRules
{
    /// <param name="profile">The profile with its locks.</param>
    /// <param name="catalogue">All modules of the deployment.</param>
    /// <exception cref="StartupException">A lock is about nothing, or two locks contradict each other.</exception>
    public static void Check(HubProfile profile, ModuleCatalogue catalogue)
    {
        foreach (var name in profile.FeatureLocks.Keys)
        {
            var module = name.Split('.')[0];
            // Of a plugin that could not be taken nobody knows the features.
            if (!profile.Modules.ContainsKey(module) || (catalogue.Find(module) is not null && !catalogue.Features.ContainsKey(name)))
                throw new StartupException(
                    $"The profile locks '{name}', which is neither a module of the profile nor a feature of one: correct the name in featureLocks, so that the lock holds.",
                    $"Il profilo fissa '{name}', che non è un modulo del profilo né una sua funzione: correggere il nome in featureLocks, perché valga.");
        }
        foreach (var module in catalogue.Modules.Where(m => IsLocked(m.Manifest.Id, on: true)))
            foreach (var needed in Needs(module.Manifest.Id).Where(id => IsLocked(id, on: false)))
                throw new StartupException(
                    $"The profile locks '{module.Manifest.Id}' on and '{needed}', which it needs, off: change one of the two locks.",
                    $"Il profilo fissa '{module.Manifest.Id}' attivo e '{needed}', di cui ha bisogno, disattivato: cambiare uno dei due.");

        bool IsLocked(string name, bool on) => profile.FeatureLocks.TryGetValue(name, out var found) && found.IsOn == on;

        IEnumerable<string> Needs(string id) => catalogue.Find(id) is { } module ? module.Manifest.DependsOn.SelectMany(d => Needs(d).Prepend(d)) : [];
    }
}
