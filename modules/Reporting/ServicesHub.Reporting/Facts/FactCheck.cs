namespace ServicesHub.Reporting.Facts;

/// <summary>A comparison of the facts kept with those of the module they come from.</summary>
internal sealed class FactCheck
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public string Source { get; set; } = "";

    public DateTimeOffset CheckedAt { get; set; }

    /// <summary>Facts that the module has and reporting had not.</summary>
    public int Missing { get; set; }

    /// <summary>Facts that reporting counted and the module no longer has.</summary>
    public int Surplus { get; set; }

    /// <summary>Facts that both have, with other contents.</summary>
    public int Different { get; set; }

    /// <summary>Facts that the module has.</summary>
    public int Total { get; set; }

    /// <summary>Whether the differences were put right.</summary>
    public bool Repaired { get; set; }

    public bool Equal => Missing + Surplus + Different == 0;
}
