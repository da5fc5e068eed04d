using Microsoft.EntityFrameworkCore;
using ServicesHub.Data;
using ServicesHub.Platform.Tests.Desks;

namespace ServicesHub.Platform.Tests.Administration;

public sealed class ForgetKeptAnswersTests
{
    [Fact]
    public async Task Answers_kept_for_a_repeated_request_go_after_a_week()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.DoAsync<HubDb>(async db =>
        {
            db.AddRange(Kept("old", desk.Clock.GetUtcNow().AddHours(-7 * 24 - 1)), Kept("new", desk.Clock.GetUtcNow().AddHours(-7 * 24 + 1)));
            await db.SaveChangesAsync(Desk.Ct);
        });

        await desk.DoAsync<ForgetKeptAnswers>(job => job.RunAsync(Desk.Ct));

        Assert.Equal("new", Assert.Single(await desk.AskAsync<HubDb, List<string>>(db => db.IdempotentRequests.Select(r => r.Key).ToListAsync(Desk.Ct))));
    }

    private static IdempotentRequest Kept(string key, DateTimeOffset at) =>
        new() { UserId = Guid.CreateVersion7(), Key = key, BodyHash = "", Status = 201, Body = "{}", At = at };
}
