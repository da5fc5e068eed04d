namespace ServicesHub.Abstractions;

/// <summary>Something an administrator can switch on and off while the hub runs.</summary>
/// <param name="Name">Stable name: the module's identity, a dot, a kebab-case noun: <c>training.certificates</c>.</param>
/// <param name="Title">Title on screen.</param>
/// <param name="Summary">What people lose when it is off.</param>
/// <param name="OnByDefault">The state when neither the profile nor an administrator says otherwise.</param>
public sealed record Feature(string Name, LocalizedText Title, LocalizedText Summary, bool OnByDefault = true);
