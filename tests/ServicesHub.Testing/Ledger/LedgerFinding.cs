namespace ServicesHub.Testing;

/// <summary>Something that the ledger and the hub do not agree on.</summary>
/// <param name="Rule">Which of the eight rules it breaks.</param>
/// <param name="Text">What is wrong.</param>
/// <param name="Id">Of which write, record or message.</param>
public sealed record LedgerFinding(int Rule, string Text, string Id)
{
    public override string ToString() => $"rule {Rule}: {Text} ({Id})";
}
