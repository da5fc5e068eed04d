namespace ServicesHub.Abstractions;

/// <summary>Work that a module does by itself at intervals, once across all processes. Found by scan.</summary>
public interface IScheduledJob
{
    /// <summary>Stable kebab-case name with the module: <c>case-management.lapse-referrals</c>.</summary>
    string Name { get; }

    /// <summary>What it does, in a few words, on screen: <c>Segnalazioni scadute</c>. Its name while it says nothing else.</summary>
    LocalizedText Title => new(Name, Name);

    /// <summary>How long to wait between two runs.</summary>
    TimeSpan Every { get; }

    /// <summary>One run. It may be cut short and is then run again.</summary>
    Task RunAsync(CancellationToken ct);
}
