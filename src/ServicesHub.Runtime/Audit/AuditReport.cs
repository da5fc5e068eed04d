namespace ServicesHub.Runtime;

/// <summary>What a verification of the audit came to.</summary>
public sealed class AuditReport
{
    /// <summary>Beyond this many, findings are counted and not named.</summary>
    public const int Named = 1000;

    private readonly List<AuditFinding> findings = [];

    public IReadOnlyList<AuditFinding> Findings => findings;

    /// <summary>All findings, named or not.</summary>
    public int Total { get; private set; }

    public long Blocks { get; set; }

    public long Entries { get; set; }

    /// <summary>Entries after the last block.</summary>
    public long Unsealed { get; set; }

    /// <summary>Details that were erased, as the audit itself says.</summary>
    public long Erased { get; set; }

    internal void Add(string code, long? block, long? entry, string it, string en)
    {
        Total++;
        if (findings.Count < Named)
            findings.Add(new(code, block, entry, new(it, en)));
    }
}
