namespace ServicesHub.Governance;

internal sealed record Votes(int InFavour, int Against, int Abstained);
