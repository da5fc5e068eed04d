namespace ServicesHub.Authorization.Tests;

/// <summary>What a cell says and what the hub did.</summary>
internal sealed record CellResult(Cell Cell, Outcome Expected, Outcome Found)
{
    public bool Holds => Expected == Found;

    public override string ToString() => $"{Cell}: the matrix says {Expected}, the hub: {Found}";
}
