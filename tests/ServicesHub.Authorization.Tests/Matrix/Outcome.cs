namespace ServicesHub.Authorization.Tests;

/// <summary>What a call comes to, as far as authorization goes.</summary>
/// <param name="What">Let in, told why not, hidden, asked to sign in, or something that no row can claim.</param>
/// <param name="Code">The stable code of a refusal that gives its reason; of anything else, what was answered.</param>
internal sealed record Outcome(Answer What, string? Code = null)
{
    public static Outcome LetIn { get; } = new(Answer.LetIn);

    public static Outcome Hidden { get; } = new(Answer.Hidden);

    public static Outcome SignIn { get; } = new(Answer.SignIn);

    public override string ToString() => What switch
    {
        Answer.LetIn => "let in",
        Answer.Hidden => "hidden, like what is not there",
        Answer.SignIn => "asked to sign in",
        Answer.Told => $"told '{Code}'",
        _ => $"answered {Code}",
    };
}
