namespace ServicesHub.Benchmarks;

/// <summary>Sees that both sides do the same work: a benchmark must not compare an error page.</summary>
internal static class Equal
{
    /// <summary>Asks until each side answers 200, and compares what they say.</summary>
    /// <exception cref="InvalidOperationException">They differ.</exception>
    public static async Task AnswersAsync(Side first, params Side[] others)
    {
        var expected = await AnswerAsync(first);
        foreach (var other in others)
            if (await AnswerAsync(other) is var body && body != expected)
                throw new InvalidOperationException($"{other.Name} answers otherwise than {first.Name}:\n{body}\n{expected}");
    }

    /// <summary>The same for changes, whose answers differ by what they change.</summary>
    public static async Task StatusAsync(params Side[] sides)
    {
        foreach (var side in sides)
            if (await side.AskAsync() is { Status: not 200 } refused)
                throw new InvalidOperationException($"{side.Name} answers {refused.Status}: {refused.Body}");
    }

    private static async Task<string> AnswerAsync(Side side)
    {
        for (var tries = 0; ; tries++)
        {
            var (status, body) = await side.AskAsync();
            if (status == 200)
                return body;
            if (tries == 50)
                throw new InvalidOperationException($"{side.Name} answers {status}: {body}");
            await Task.Delay(100);
        }
    }
}
