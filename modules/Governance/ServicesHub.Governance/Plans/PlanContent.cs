namespace ServicesHub.Governance;

/// <summary>The tree of a plan: objectives, their measures, their indicators.</summary>
internal sealed record PlanContent(IReadOnlyList<Objective> Objectives)
{
    public static PlanContent Empty { get; } = new([]);

    public IEnumerable<Measure> Measures() => Objectives.SelectMany(o => o.Measures);

    public IEnumerable<PlanIndicator> Indicators() => Measures().SelectMany(m => m.Indicators);

    public decimal Budget() => Measures().SelectMany(m => m.Budget).Sum(b => b.Amount);
}
